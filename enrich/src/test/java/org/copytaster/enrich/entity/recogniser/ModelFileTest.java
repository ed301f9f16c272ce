package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static final int ROW = new FeatureRow(Template.WORD, "Oslo").row();

    private record FeatureRow(Template template, String word) {
        int row() {
            return Features.hash(template, Hashes.exact(word), 0) >>> (Integer.SIZE - Features.BITS);
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        var model = read(ModelFile.write(parts()));
        assertThat(model.version()).isEqualTo("test-1");
        assertThat(model.transition(1, 3)).isEqualTo(-5);
        assertThat(model.clusters().fine(model.clusters().find(-9))).isEqualTo(300);
        assertThat(new Recogniser(model).tag(List.of(TextField.headline("In Oslo today"))))
                .extracting(span -> span.type() + " " + span.text())
                .containsExactly("place Oslo");
    }

    @Test
    void writesTheSameBytesForTheSameModel() throws IOException {
        assertThat(ModelFile.write(parts())).isEqualTo(ModelFile.write(parts()));
    }

    @Test
    void refusesAFileWithAnyByteChanged() throws IOException {
        var bytes = ModelFile.write(parts());
        for (var n = 0; n < bytes.length; n++) {
            var damaged = bytes.clone();
            damaged[n] ^= 0x10;
            assertThatThrownBy(() -> read(damaged))
                    .as("byte %d", n)
                    .isInstanceOf(DamagedModelException.class)
                    .hasMessageContaining("test.model")
                    .hasMessageContaining("copytaster train-entities");
        }
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        var bytes = ModelFile.write(parts());
        for (var length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(DamagedModelException.class);
        }
    }

    @Test
    void namesTheFormatOfAnotherRelease() throws IOException {
        var bytes = ModelFile.write(parts());
        bytes[7] = 9;
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("format 9, this release reads");
    }

    private static Model read(byte[] bytes) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(bytes), "test.model");
    }

    private static ModelParts parts() {
        var columns = new byte[Tag.COUNT][2];
        columns[Tag.of(2, true, true)][1] = 90;
        var transitions = new int[Tag.COUNT][Tag.COUNT];
        transitions[1][3] = -5;
        return new ModelParts(
                "test-1",
                0.03f,
                new int[] {-9, 2_000_000_000},
                new short[] {300, 2},
                new byte[] {1, (byte) 255},
                new int[] {ROW - 1, ROW},
                columns,
                transitions);
    }
}
