package dev.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {

    private final VariableDictionary variables = new VariableDictionary(
                    InstantSource.fixed(Instant.parse("2026-11-25T22:04:05.1234567Z")), ZoneId.of("Europe/Berlin"))
            .set("Foo", "Bar")
            .set("Phrase", "the quick  brown fox")
            .set("Tags", "<a href='x/y'>\"R&B\"</a>")
            .set("Slash", "a\\b\"c\r\n\td")
            .set("Lines", "one\ntwo\n\nthree's")
            .set("Unicode", "é€😀\u0001")
            .set("Euro", "é€😀")
            .set("Prop", " key = a:b")
            .set("Uri", "http://user:pw@Octopus.com:8080/My App/ü?a=b&c#frag")
            .set("Web", "https://user:pw@octopus.com/my/app?a=b&c=d#frag")
            .set("Local", "http://127.0.0.1:81")
            .set("B64", "QmFy")
            .set("Version", "v1.22.3.4-beta.12+sha.5")
            .set("Short", "2-rc1")
            .set("Naive", "2026-11-25 22:04:05")
            .set("Utc", "2026-11-25T22:04:05Z")
            .set("Offset", "2026-11-25T22:04:05.5+02:00")
            .set("Cash", "1234.5")
            .set("Nothing", "")
            .set("Five", "5");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            commentCharacter = '§',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock = """
        #{Foo | ToLower}                      ~ bar
        #{Foo | ToBase64}                     ~ QmFy
        #{Foo | ToBase64 utf8}                ~ QmFy
        #{Foo | ToBase64 unicode}             ~ QgBhAHIA
        #{Foo | ToBase64 nonsense}            ~ #{Foo | ToBase64 nonsense}
        #{Foo | ToBase64 | FromBase64}        ~ Bar
        #{Foo | ToBase64 unicode | FromBase64 unicode} ~ Bar
        #{Tags | FromBase64}                  ~ #{Tags | FromBase64}
        #{Tags | HtmlEscape}                  ~ &lt;a href=&apos;x&#x2F;y&apos;&gt;&quot;R&amp;B&quot;&lt;&#x2F;a&gt;
        #{Tags | XmlEscape}                   ~ &lt;a href=&apos;x/y&apos;&gt;&quot;R&amp;B&quot;&lt;/a&gt;
        #{Slash | JsonEscape}                 ~ a\\\\b\\"c\\r\\n\\td
        #{Slash | YamlDoubleQuoteEscape}      ~ a\\\\b\\"c\\r\\n\\td
        #{Unicode | YamlDoubleQuoteEscape}    ~ \\u00e9\\u20ac\\ud83d\\ude00\\u0001
        #{Prop | PropertiesKeyEscape}         ~ \\ key\\ \\=\\ a\\:b
        #{Prop | PropertiesValueEscape}       ~ \\ key = a:b
        #{Euro | PropertiesValueEscape}       ~ é\\u20ac\\ud83d\\ude00
        #{Slash | PropertiesValueEscape}      ~ a\\\\b"c\\r\\n\\td
        #{Uri | UriEscape}                    ~ http://user:pw@Octopus.com:8080/My%20App/%C3%BC?a=b&c#frag
        #{Phrase | UriDataEscape}             ~ the%20quick%20%20brown%20fox
        #{Tags | UriDataEscape}               ~ %3Ca%20href%3D%27x%2Fy%27%3E%22R%26B%22%3C%2Fa%3E
        #{ | NowDate}                         ~ 2026-11-25T23:04:05.1234567
        #{ | NowDateUtc}                      ~ 2026-11-25T22:04:05.1234567Z
        #{ | NowDate "HH:mm"}                 ~ 23:04
        #{ | NowDateUtc yyyy}                 ~ 2026
        #{Foo | NowDate}                      ~ #{Foo | NowDate}
        #{Naive | AddHours 1.5}               ~ 2026-11-25T23:34:05.0000000
        #{Naive | AddDays -1}                 ~ 2026-11-24T22:04:05.0000000
        #{Utc | AddHours 2}                   ~ 2026-11-26T00:04:05.0000000Z
        #{Offset | AddDays 0.5}               ~ 2026-11-26T10:04:05.5000000+02:00
        #{ | NowDateUtc | AddHours 1}         ~ 2026-11-25T23:04:05.1234567Z
        #{Foo | AddHours 1}                   ~ #{Foo | AddHours 1}
        #{Naive | AddDays 99999999999}        ~ #{Naive | AddDays 99999999999}
        #{Naive | AddDays x}                  ~ #{Naive | AddDays x}
        #{Cash | Format C}                    ~ ¤1,234.50
        #{Cash | Format "#,##0.000"}          ~ 1,234.500
        #{Cash | Format Double E2}            ~ 1.23E+003
        #{Five | Format Int32 D4}             ~ 0005
        #{Cash | Format Int32 D4}             ~ #{Cash | Format Int32 D4}
        #{Cash | Format D}                    ~ #{Cash | Format D}
        #{Utc | Format "yyyy dd MM"}          ~ 2026 25 11
        #{Utc | Format Date "HH:mm"}          ~ 22:04
        #{Naive | Format DateTimeOffset "zzz"} ~ +01:00
        #{Foo | Format C}                     ~ #{Foo | Format C}
        #{Phrase | Match "q.*k"}              ~ true
        #{Phrase | Match "^quick"}            ~ false
        #{Phrase | Match "("}                 ~ #{Phrase | Match "("}
        #{Phrase | Match a b}                 ~ #{Phrase | Match a b}
        #{Phrase | StartsWith the}            ~ true
        #{Phrase | StartsWith The}            ~ false
        #{Phrase | EndsWith fox}              ~ true
        #{Phrase | Contains brown}            ~ true
        #{Phrase | Contains #{Foo}}           ~ false
        #{if Phrase | Contains "quick"}y#{/if} ~ y
        #{Phrase | Replace "[aeiou]" "*"}     ~ th* q**ck  br*wn f*x
        #{Phrase | Replace "quick"}           ~ the   brown fox
        #{Phrase | Replace "(q)(u)" "$2$1$$"} ~ the uq$ick  brown fox
        #{Phrase | Replace "(?<w>fox)" "${w}es $& $9"} ~ the quick  brown foxes fox $9
        #{Phrase | Substring 3}               ~ the
        #{Phrase | Substring 4 5}             ~ quick
        #{Foo | Substring 1 99}               ~ ar
        [#{Foo | Substring 3 1}]              ~ []
        #{Foo | Substring 4 1}                ~ #{Foo | Substring 4 1}
        #{Foo | Substring -1}                 ~ #{Foo | Substring -1}
        #{Phrase | Truncate 5}                ~ the q...
        #{Phrase | Truncate 5 suffix="!"}     ~ the q!
        #{Foo | Truncate 3}                   ~ Bar
        #{Foo | Indent}                       ~ `    Bar`
        #{Foo | Indent 2}                     ~ `  Bar`
        #{Lines | Indent "> " | JsonEscape}   ~ `> one\\n> two\\n> \\n> three's`
        #{Lines | Indent 1/2 | JsonEscape}    ~ ` one\\n  two\\n  \\n  three's`
        #{Lines | Indent "a" "b" | JsonEscape} ~ aone\\nbtwo\\nb\\nbthree's
        #{Foo | Indent 256}                   ~ 256Bar
        #{Foo | Indent 256/3}                 ~ 256/3Bar
        #{Lines | Indent /3 | JsonEscape}     ~ one\\n   two\\n   \\n   three's
        #{Foo | Indent //}                    ~ //Bar
        #{Foo | Indent a b c}                 ~ #{Foo | Indent a b c}
        [#{Nothing | Indent}]                 ~ []
        [#{Prop | Trim}]                      ~ [key = a:b]
        [#{Prop | Trim Start}]                ~ [key = a:b]
        #{Prop | Trim both}                   ~ #{Prop | Trim both}
        #{Lines | YamlSingleQuoteEscape | JsonEscape} ~ one\\n\\ntwo\\n\\n\\nthree''s
        #{Web | UriPart AbsolutePath}         ~ /my/app
        #{Web | UriPart AbsoluteUri}          ~ https://user:pw@octopus.com/my/app?a=b&c=d#frag
        #{Web | UriPart Authority}            ~ octopus.com
        #{Local | UriPart Authority}          ~ 127.0.0.1:81
        #{Web | UriPart DnsSafeHost}          ~ octopus.com
        #{Web | UriPart Fragment}             ~ #frag
        #{Web | UriPart Host}                 ~ octopus.com
        #{Web | UriPart HostAndPort}          ~ octopus.com:443
        #{Web | UriPart HostNameType}         ~ Dns
        #{Local | UriPart HostNameType}       ~ IPv4
        #{Web | UriPart IsAbsoluteUri}        ~ true
        #{Foo | UriPart IsAbsoluteUri}        ~ false
        #{Web | UriPart IsDefaultPort}        ~ true
        #{Local | UriPart IsDefaultPort}      ~ false
        #{Web | UriPart IsFile}               ~ false
        #{Local | UriPart IsLoopback}         ~ true
        #{Web | UriPart IsUnc}                ~ false
        #{Local | UriPart Path}               ~ /
        #{Web | UriPart PathAndQuery}         ~ /my/app?a=b&c=d
        #{Web | UriPart Port}                 ~ 443
        #{Web | UriPart Query}                ~ ?a=b&c=d
        #{Web | UriPart Scheme}               ~ https
        #{Local | UriPart SchemeAndServer}    ~ http://127.0.0.1:81
        #{Web | UriPart UserInfo}             ~ user:pw
        #{Web | UriPart Nonsense}             ~ [UriPart Nonsense error: there is no such part of an address]
        #{Foo | UriPart Host}                 ~ [UriPart Host error: 'Bar' is not an absolute address]
        #{Version | VersionMajor}.#{Version | VersionMinor}.#{Version | VersionPatch}.#{Version | VersionRevision} ~ 1.22.3.4
        #{Short | VersionMajor}.#{Short | VersionMinor} ~ 2.0
        #{Version | VersionPreRelease}        ~ beta.12
        #{Version | VersionPreReleasePrefix}  ~ beta
        #{Version | VersionPreReleaseCounter} ~ 12
        #{Version | VersionMetadata}          ~ sha.5
        [#{Short | VersionPreReleaseCounter}] ~ []
        #{Phrase | VersionMajor}              ~ #{Phrase | VersionMajor}
        #{Foo | Append "-" b c}               ~ Bar-bc
        #{Foo | Prepend a #{Five}}            ~ a5Bar
        #{Missing | Append x}                 ~ x
        #{Foo | Append}                       ~ #{Foo | Append}
        #{Foo | Md5}                          ~ ddc35f88fa71b6ef142ae61f35364653
        #{Foo | Sha1}                         ~ e496fd20136d4bb7828ebb0ab925b1bd977208e4
        #{Foo | Sha256 4}                     ~ 95d64cac
        #{B64 | Md5 base64}                   ~ ddc35f88fa71b6ef142ae61f35364653
        #{Foo | Sha256}                       ~ 95d64cacce0f0e5b0d1b843862f0accfadb787a4cabb8a88f7f1694ea232a5fc
        #{Foo | Sha384 8}                     ~ 3601e839132f24fa
        #{Foo | Sha512 8}                     ~ 487af23ceae3c8ab
        #{Foo | Md5 2 utf8}                   ~ ddc3
        #{Foo | Md5 base64}                   ~ #{Foo | Md5 base64}
        #{Foo | Md5 0}                        ~ #{Foo | Md5 0}
        #{Foo | Md5 800}                      ~ ddc35f88fa71b6ef142ae61f35364653
        #{Foo | Md5 2 3}                      ~ #{Foo | Md5 2 3}
        #{Missing | Md5}                      ~ #{Missing | Md5}
        """)
    void shouldApply(String template, String expected) {
        assertThat(variables.evaluate(template).text()).isEqualTo(expected);
    }

    @Test
    void shouldMakeAVariableNothingByNull() {
        variables.set("Gone", "a #{Foo | Null} b").set("Uses", "[#{Gone}]");

        assertThat(variables.get("Gone")).isNull();
        assertThat(variables.get("Uses")).isEqualTo("[#{Gone}]");
        assertThat(variables.evaluate("#{if Gone}x#{else}y#{/if}").text()).isEqualTo("y");
    }

    @Test
    void shouldGiveUpARegularExpressionThatTakesTooLong() {
        variables.set("Hostile", "a".repeat(60)).set("Long", "ab".repeat(200_000));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            String polynomial = "#{Hostile | Match \"^(.*a){12}b\"}";
            String deep = "#{Long | Match \"^(a|b|c)*d\"}";
            assertThat(variables.evaluate(polynomial).text()).isEqualTo(polynomial);
            assertThat(variables.evaluate(deep).text()).isIn(deep, "false");
            assertThat(variables
                            .evaluate("#{Long | Replace \"a\" x | Substring 4}")
                            .text())
                    .isEqualTo("xbxb");
        });
    }
}
