package dev.slipway.templates.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In .NET's invariant culture. */
class DateFormatsTest {

    private static final String WHEN = "2009-06-15T13:45:30.6175425";

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', nullValues = "null", commentCharacter = '§', textBlock = """
        d ~ 06/15/2009
        D ~ Monday, 15 June 2009
        f ~ Monday, 15 June 2009 13:45
        F ~ Monday, 15 June 2009 13:45:30
        g ~ 06/15/2009 13:45
        G ~ 06/15/2009 13:45:30
        m ~ June 15
        M ~ June 15
        o ~ 2009-06-15T13:45:30.6175425
        O ~ 2009-06-15T13:45:30.6175425
        r ~ Mon, 15 Jun 2009 13:45:30 GMT
        s ~ 2009-06-15T13:45:30
        t ~ 13:45
        T ~ 13:45:30
        u ~ 2009-06-15 13:45:30Z
        U ~ Monday, 15 June 2009 13:45:30
        y ~ 2009 June
        Y ~ 2009 June
        q ~ null
        %d ~ 15
        dd ddd dddd ~ 15 Mon Monday
        %M ~ 6
        MM MMM MMMM ~ 06 Jun June
        %y ~ 9
        yy yyy yyyy yyyyy ~ 09 2009 2009 02009
        h hh H HH ~ 1 01 13 13
        m mm s ss ~ 45 45 30 30
        f ff fff ffff fffff ffffff fffffff ~ 6 61 617 6175 61754 617542 6175425
        fffffff f f ~ 6175425 6 6
        ffffffff ~ null
        FF.FFF ~ 61.617
        t tt ~ P PM
        %g ~ A.D.
        yyyy'y'"q"\\h ~ 2009yqh
        yyyy 'open ~ null
        HH:mm/K ~ 13:45/
        yyyy%% ~ null
        """)
    void shouldFormat(String format, String expected) {
        assertThat(DateFormats.format(read(WHEN), format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        2009-06-15T13:45:30Z            ~ K        ~ null
        2009-06-15T13:45:30Z            ~ HH K     ~ 13 Z
        2009-06-15T13:45:30+02:00       ~ HH K     ~ 13 +02:00
        2009-06-15T13:45:30-05:30       ~ z zz zzz ~ -5 -05 -05:30
        2009-06-15T13:45:30+02:00       ~ r        ~ Mon, 15 Jun 2009 11:45:30 GMT
        2009-06-15T13:45:30+02:00       ~ u        ~ 2009-06-15 11:45:30Z
        2009-06-15T00:05:30.500         ~ h:mm tt s.FFF ~ 12:05 AM 30.5
        2009-06-15T00:05:30             ~ ss.FFF   ~ 30
        2009-06-15                      ~ o        ~ 2009-06-15T00:00:00.0000000
        06/15/2009 1:45 PM              ~ s        ~ 2009-06-15T13:45:00
        15 June 2009 13:45              ~ s        ~ 2009-06-15T13:45:00
        Mon, 15 Jun 2009 13:45:30 GMT   ~ o        ~ 2009-06-15T13:45:30.0000000Z
        June 15, 2009                   ~ s        ~ 2009-06-15T00:00:00
        """)
    void shouldReadWhatPeopleWrite(String text, String format, String expected) {
        String formatted = DateFormats.format(read(text), format);

        assertThat(formatted == null ? "null" : formatted).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2009-13-01",
                "2009-02-30",
                "25:00",
                "06/15/2009 13:45 PM",
                "2009-06-15T13:45:30+99:00",
                "12"
            })
    void shouldRefuse(String text) {
        assertThat(Moments.parse(text)).isNull();
    }

    private static Moment read(String text) {
        return Objects.requireNonNull(Moments.parse(text), text);
    }
}
