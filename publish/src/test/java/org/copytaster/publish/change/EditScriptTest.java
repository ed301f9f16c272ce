package org.copytaster.publish.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.copytaster.publish.change.EditScript.Kept;
import org.junit.jupiter.api.Test;

class EditScriptTest {
    private static final long SEED = 20_260_302;

    @Test
    void keepsAllOfWhatIsTheSame() {
        assertThat(EditScript.of(new int[] {1, 2, 3}, new int[] {1, 2, 3}, 0))
                .contains(new EditScript(java.util.List.of(new Kept(0, 0, 3))));
    }

    @Test
    void hasNoAnswerBeyondItsLimit() {
        assertThat(EditScript.of(new int[] {1, 2}, new int[] {3, 4}, 3)).isEmpty();
        assertThat(EditScript.of(new int[] {1, 2}, new int[] {3, 4}, 4)).isPresent();
    }

    @Test
    void keepsTheLongestCommonSubsequence() {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            var old = sequence(random);
            var now = sequence(random);
            var kept = EditScript.of(old, now, 100).orElseThrow().kept();

            int oldEnd = 0;
            int newEnd = 0;
            int length = 0;
            for (var one : kept) {
                assertThat(one.oldStart()).isGreaterThanOrEqualTo(oldEnd);
                assertThat(one.newStart()).isGreaterThanOrEqualTo(newEnd);
                for (int step = 0; step < one.length(); step++) {
                    assertThat(old[one.oldStart() + step]).isEqualTo(now[one.newStart() + step]);
                }
                oldEnd = one.oldStart() + one.length();
                newEnd = one.newStart() + one.length();
                length += one.length();
            }
            assertThat(length).as("seed %d, round %d", SEED, round).isEqualTo(longestCommon(old, now));
        }
    }

    private static int[] sequence(Random random) {
        return random.ints(random.nextInt(20), 0, 5).toArray();
    }

    private static int longestCommon(int[] old, int[] now) {
        var longest = new int[old.length + 1][now.length + 1];
        for (int x = 1; x <= old.length; x++) {
            for (int y = 1; y <= now.length; y++) {
                longest[x][y] = old[x - 1] == now[y - 1]
                        ? longest[x - 1][y - 1] + 1
                        : Math.max(longest[x - 1][y], longest[x][y - 1]);
            }
        }
        return longest[old.length][now.length];
    }
}
