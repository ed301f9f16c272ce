package org.copytaster.ingest.format.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.Signals;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.ingest.xml.SafeXml;
import org.copytaster.ingest.xml.XmlFault;
import org.copytaster.ingest.xml.XmlLimits;
import org.copytaster.ingest.xml.XmlRead;
import org.copytaster.ingest.xml.XmlTree;

/** What the parsers of XML formats do alike: read the document, and finish a story that its format has read. */
public final class XmlStories {
    private final String format;
    private final Limits limits;
    private final SafeXml xml;

    /** For this format, under these limits. */
    public XmlStories(String format, Limits limits) {
        this.format = format;
        this.limits = limits;
        this.xml = new SafeXml(XmlLimits.of(limits.inputBytes(), limits.storyBytes(), limits.depth()));
    }

    /**
     * Reads an input.
     *
     * @param stories what its document is read as; it may take the tree apart
     */
    public Parsed parse(WireInput input, Function<XmlTree, Parsed> stories) {
        var read = xml.read(input.content().kept());
        return read instanceof XmlTree tree ? stories.apply(tree) : refused(((XmlRead.Faulty) read).fault());
    }

    /** Reads an input as {@link #parse} does, and finds where each field of its stories stands. */
    public Parsed explain(WireInput input, Function<XmlTree, Parsed> stories) {
        return parse(input, tree -> {
            var sources = XmlSources.of(tree);
            return sources.noted(stories.apply(tree));
        });
    }

    /** A story of this input. */
    public Copy begin(WireInput input, String sha256, XmlTree tree) {
        return new Copy(
                Drafts.begin(input, format, sha256),
                tree.warnings(),
                input.source().zone());
    }

    /**
     * Ends a story: names it, looks for signals in its text, and refuses what cannot be published or withdrawn.
     *
     * @param item the element it was read from
     * @param number its number among the stories of the input, from 1; 0 when it is the only one
     */
    public Parsed finish(Copy copy, Sent item, WireInput input, int number, XmlTree tree) {
        var draft = copy.draft();
        var dateline = draft.getDateline();
        copy.gather(item);
        Drafts.body(draft, copy.blocks());
        if (!dateline.isEmpty()) {
            draft.setDateline(dateline);
        }
        Signals.read(draft, copy.isAdvisory());
        copy.change().filter(code -> !isStop(draft.getChange())).ifPresent(draft::setChange);
        var refusal =
                identify(copy, input, number).or(() -> Drafts.empty(draft)).or(() -> Drafts.tooLarge(draft, limits));
        draft.setWarnings(List.copyOf(copy.warnings()));
        return refusal.map(found -> refused(found, item, tree))
                .orElseGet(() -> new Parsed.Stories(List.of(draft.build())));
    }

    /** A refusal with the place of the element it is about. */
    public Parsed refused(Refusal refusal, Sent item, XmlTree tree) {
        var place = tree.place(item.element());
        return refused(refusal.at(place.line(), place.column()));
    }

    /** A refusal in this format. */
    public Parsed refused(Refusal refusal) {
        return new Parsed.Refused(refusal, format);
    }

    /** The refusal of a document that could not be read. */
    public Parsed refused(XmlFault fault) {
        return refused(refusal(fault).at(fault.line(), fault.column()));
    }

    private static Refusal refusal(XmlFault fault) {
        return switch (fault.kind()) {
            case MALFORMED ->
                Refusal.of(Reason.INVALID_XML, fault.detail(), "send well-formed XML; look whether the file is whole");
            case ENCODING -> Refusal.of(Reason.WRONG_ENCODING, fault.detail(), "send it as UTF-8, and declare that");
            case ENTITIES ->
                Refusal.of(
                        Reason.UNSAFE_XML,
                        fault.detail(),
                        "leave the declarations out, and write the characters themselves");
            case DEEP ->
                Refusal.of(Reason.TOO_DEEP, fault.detail(), "no story needs that; look whether the input is damaged");
            case LARGE ->
                Refusal.of(Reason.TOO_LARGE, fault.detail(), "no story needs that; look whether the input is damaged");
        };
    }

    private static boolean isStop(String change) {
        return change.equals("kill") || change.equals("withhold") || change.equals("advisory");
    }

    private Optional<Refusal> identify(Copy copy, WireInput input, int number) {
        var draft = copy.draft();
        var provider = Identity.provider(input.source(), copy.guid());
        if (!copy.guid().isEmpty()) {
            return Drafts.identify(draft, provider, copy.guid())
                    ? Optional.empty()
                    : Optional.of(noIdentity(
                            "the story's identity is longer than 512 characters or holds a control character"));
        }
        if (!draft.getPubStatus().equals(PubStatus.USABLE.code())) {
            return Optional.of(
                    noIdentity("a " + draft.getPubStatus() + " story without an identity says nothing of which story"));
        }
        copy.warnings()
                .add("the copy names no identity: the story is known by what its sender calls it, or by its text");
        Drafts.identify(draft, unnamed(copy, provider, input, number));
        return Optional.empty();
    }

    private static Identity unnamed(Copy copy, String provider, WireInput input, int number) {
        var draft = copy.draft();
        // One of several is not known by its place among them: the next time another stands there.
        return input.id()
                .or(input::name)
                .filter(name -> number == 0)
                .flatMap(name -> Identity.declared(provider, name))
                .orElseGet(() -> Identity.derived(
                        provider, draft.getHeadline(), copy.knownByText(), draft.getVersionCreatedRaw()));
    }

    private static Refusal noIdentity(String detail) {
        return Refusal.of(Reason.NO_IDENTITY, detail, "send the story's identity, the same for all its revisions");
    }
}
