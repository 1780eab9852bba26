package dev.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    private final VariableDictionary variables = new VariableDictionary()
            .set(
                    "Cfg",
                    "{\"Db\": {\"Port\": 5432, \"Hosts\": [\"a\", \"b\"], \"ssl\": true, \"none\": null}, \"price\": 15.20}")
            .set("Cfg.Db.User", "explicit")
            .set("Arr", "[1, {\"x\": \"y\"}, [2,3], \"q\\\"\\u0041\"]")
            .set("Key", "Db")
            .set("Name", "hosts")
            .set("Built", "{\"Port\": #{Cfg.Db.Port}}")
            .set("Settings[a]", "{\"Size\": \"11.5\"}")
            .set("Settings[b]", "{\"Size\": 2}")
            .set("Sizes", "{\"Small\": \"11.5\", \"Large\": {\"price\": 15}}")
            .set("Broken", "{\"a\": }")
            .set("Number", "12")
            .set("Self", "#{Self.x}")
            .set("Deep", "[".repeat(5000) + "]".repeat(5000));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', commentCharacter = '§', textBlock = """
        #{Cfg.Db.Port}                  ~ 5432
        #{cfg.db.port}                  ~ 5432
        #{Cfg.price}                    ~ 15.20
        #{Cfg.Db.Hosts[1]}              ~ b
        #{Cfg.Db.Hosts[*]}              ~ a
        #{Cfg.Db.Hosts}                 ~ ["a", "b"]
        #{Cfg.Db.ssl}                   ~ True
        [#{Cfg.Db.none}]                ~ []
        #{Cfg.Db.User}                  ~ explicit
        #{Cfg[Db].Port}                 ~ 5432
        #{Cfg[#{Key}].Port}             ~ 5432
        #{Cfg.Db.Nothing}               ~ #{Cfg.Db.Nothing}
        #{Cfg.Db.Port.More}             ~ #{Cfg.Db.Port.More}
        #{Cfg.Db.Hosts[2]}              ~ #{Cfg.Db.Hosts[2]}
        #{Arr[0]}                       ~ 1
        #{Arr[1].x}                     ~ y
        #{Arr[2][1]}                    ~ 3
        #{Arr[3]}                       ~ q"A
        #{Arr[99999999999]}             ~ #{Arr[99999999999]}
        #{Built.Port}                   ~ 5432
        #{Settings[a].Size}             ~ 11.5
        #{Broken.a}                     ~ #{Broken.a}
        #{Number.a}                     ~ #{Number.a}
        #{Self}                         ~ #{Self.x}
        #{Deep[0]}                      ~ #{Deep[0]}
        #{if Cfg.Db.ssl}yes#{/if}       ~ yes
        #{each h in Cfg.Db.Hosts}<#{h}>#{/each}                 ~ <a><b>
        #{each s in Sizes}#{s}=#{s.Value};#{/each}              ~ Small=11.5;Large={"price": 15};
        #{each s in Sizes}#{s.Key}:#{s.Value.price},#{/each}    ~ Small:#{s.Value.price},Large:15,
        #{each s in Settings}#{s.Size} #{/each}.                ~ 11.5 2 .
        #{each a in Arr}#{Octopus.Template.Each.Index}#{a}|#{/each} ~ 01|1{"x": "y"}|2[2,3]|3q"A|
        #{each a in Arr[2]}(#{a})#{/each}                       ~ (2)(3)
        #{each a in Arr[2]}#{each b in Arr[2]}#{a}#{b} #{/each}#{/each}. ~ 22 23 32 33 .
        #{each s in Sizes}#{each t in s.Value}#{t.Key}#{/each}#{/each} ~ #{t.Key}price
        [#{each a in Arr[7]}x#{/each}]                          ~ []
        [#{each a in Cfg.Db.none}x#{/each}]                     ~ []
        """)
    void shouldLookIntoJson(String template, String expected) {
        assertThat(variables.evaluate(template).text()).isEqualTo(expected);
    }
}
