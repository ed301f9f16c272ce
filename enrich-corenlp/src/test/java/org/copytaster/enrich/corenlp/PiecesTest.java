package org.copytaster.enrich.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void leavesAParagraphOfOrdinaryLengthWhole() {
        assertThat(Pieces.of("One sentence.")).containsExactly(new Pieces.Piece(0, "One sentence."));
    }

    @Test
    void cutsALongTextAtBlanksAndLosesNothing() {
        var text = "Valletta 3 Sliema 2 ".repeat(1_000);
        var pieces = Pieces.of(text);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.text()).hasSizeLessThanOrEqualTo(Pieces.LONGEST).endsWith(" ");
            assertThat(text.startsWith(piece.text(), piece.start())).isTrue();
        });
        assertThat(pieces.stream().map(Pieces.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void cutsATableRowIntoItsCells() {
        assertThat(Pieces.of("Anna\tOslo\t3").stream().map(Pieces.Piece::text))
                .containsExactly("Anna\t", "Oslo\t", "3");
    }

    @Test
    void neverCutsACharacterInTwo() {
        var text = "x" + "\uD83D\uDE00".repeat(Pieces.LONGEST);
        assertThat(Pieces.of(text))
                .allSatisfy(piece -> assertThat(
                                Character.isLowSurrogate(piece.text().charAt(0)))
                        .isFalse());
    }
}
