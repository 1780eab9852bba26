package dev.slipway.servicetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "queue-stopped   | 1 | {'spaceId':'Spaces-9','stopped':false}          | []",
                "queue-stopped   | 1 | {'spaceId':null,'stopped':false}                | []",
                "queue-stopped   | 1 | {'spaceId':'Spaces-9'}                          | [queue-stopped: stopped is in"
                        + " the sample alone]",
                "queue-stopped   | 1 | {'spaceId':'S','stopped':true,'by':'me'}        | [queue-stopped: by is not in"
                        + " the sample]",
                "queue-stopped   | 1 | {'spaceId':'S','stopped':'yes'}                 | [queue-stopped.stopped: is a"
                        + " STRING, the sample has a BOOLEAN]",
                "queue-stopped   | 2 | {'spaceId':'S','stopped':true}                  | [queue-stopped: published as"
                        + " dev.slipway.queue-stopped.v2, the newest sample is dev.slipway.queue-stopped.v1]",
                "never-published | 1 | {}                                              | [never-published: has no"
                        + " sample]"
            })
    void shouldNameWhatIsNotAsInTheNewestSample(String topic, int version, String payload, String differences)
            throws IOException {
        assertThat(PublishedFacts.differences(
                        topic, "dev.slipway." + topic + ".v" + version, payload.replace('\'', '"')))
                .hasToString(differences);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'references':[{'a':1},{'b':2}]} | {'references':[{'a':7}]} | [x.references[]: a is in the sample"
                        + " alone, x.references[]: b is not in the sample]",
                "{'references':[]}                | {'references':[{'a':7}]} | []",
                "{'references':['text']}          | {'references':[]}        | []"
            })
    void shouldLookIntoLists(String published, String sample, String differences) throws IOException {
        var json = new com.fasterxml.jackson.databind.ObjectMapper();
        assertThat(SampleShape.differences(
                        "x", json.readTree(published.replace('\'', '"')), json.readTree(sample.replace('\'', '"'))))
                .hasToString(differences);
    }
}
