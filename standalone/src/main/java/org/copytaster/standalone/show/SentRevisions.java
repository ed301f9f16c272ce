package org.copytaster.standalone.show;

import java.util.List;
import java.util.stream.Collectors;
import org.copytaster.runtime.UsageFault;
import org.copytaster.schemas.CleanStory;

/**
 * The revisions of one story that subscribers were sent, oldest first, to be named by a person.
 *
 * @param storyId the story
 * @param revisions its records without the withdrawals
 */
public record SentRevisions(String storyId, List<CleanStory> revisions) {
    public SentRevisions {
        revisions = revisions.stream()
                .filter(story -> story.getPubStatus().equals("usable"))
                .toList();
    }

    /**
     * One of them: by the agency's number as sent, the last of those that have it; where the agency sends none, 1 is the
     * first that was published.
     *
     * @throws UsageFault when there is none, with those that there are
     */
    public CleanStory named(String name) {
        var named = revisions.stream()
                .filter(story -> story.getRevision().equals(name))
                .reduce((one, other) -> other);
        return named.orElseGet(() -> counted(name));
    }

    private CleanStory counted(String name) {
        boolean isUnnumbered =
                revisions.stream().allMatch(story -> story.getRevision().isEmpty());
        if (isUnnumbered && name.matches("[1-9][0-9]{0,8}") && Integer.parseInt(name) <= revisions.size()) {
            return revisions.get(Integer.parseInt(name) - 1);
        }
        var there = isUnnumbered
                ? "1 to " + revisions.size() + ", by the order in which they were published"
                : revisions.stream().map(CleanStory::getRevision).distinct().collect(Collectors.joining(", "));
        throw new UsageFault("no revision '" + name + "' of " + storyId + " was published; there are " + there);
    }
}
