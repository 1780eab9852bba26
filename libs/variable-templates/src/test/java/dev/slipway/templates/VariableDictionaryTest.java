package dev.slipway.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableDictionaryTest {

    private final VariableDictionary variables = new VariableDictionary()
            .set("Name", "web")
            .set("Greeting", "Hello #{Name}")
            .set("Twice", "#{Greeting}, #{Greeting}")
            .set("Step One", "blank")
            .set("Octopus.Action[Deploy web].Name", "Deploy web")
            .set("Octopus.Action[Deploy web].Output[a[0]].X", "brackets")
            .set("Octopus.Environment.Name", "Test")
            .set("Url[Test]", "https://test")
            .set("Which", "Test")
            .set("Node[a].Port", "1")
            .set("Node[b].Port", "2")
            .set("Node[b]", "bee")
            .set("Keyed[a].Key", "own")
            .set("Keyed[b]", "{\"Key\": \"json\"}")
            .set("Keyed[c]", "plain")
            .set("List", "x,y, z")
            .set("Yes", "True")
            .set("No", " FALSE ")
            .set("Zero", "0")
            .set("Empty", "")
            .set("Padded", "  p  ")
            .set("Broken", "#{oops")
            .set("Half", "has #{Missing}");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '~', commentCharacter = '§', textBlock = """
        plain                                   ~ plain
        #{Name}                                 ~ web
        #{name}-#{ NAME }                       ~ web-web
        #{Twice}                                ~ Hello web, Hello web
        #{Step One}                             ~ blank
        #{Octopus.Action[Deploy web].Name}      ~ Deploy web
        #{Octopus.Action[deploy WEB].name}      ~ Deploy web
        #{Octopus.Action[Deploy web].Output[a[0]].X} ~ brackets
        #{Url[#{Which}]}                        ~ https://test
        #{Url[#{Octopus.Environment.Name}]}     ~ https://test
        #{Node[*].Port}                         ~ 1
        #{Missing}                              ~ #{Missing}
        #{ Missing } #{Name}                    ~ #{ Missing } web
        #{Half}                                 ~ has #{Missing}
        #{Url[#{Missing}]}                      ~ #{Url[#{Missing}]}
        #{Broken}                               ~ #{oops
        #{oops                                  ~ #{oops
        #{}                                     ~ #{}
        a #{if Name}                            ~ a #{if Name}
        #{Name}#{/if}                           ~ #{Name}#{/if}
        # ## ### a#b                            ~ # ## ### a#b
        ##{Name}                                ~ #{Name}
        ###{Name}                               ~ #web
        ####{Name}                              ~ ###{Name}
        #####{Name}                             ~ ###web
        #{Name | ToUpper}                       ~ WEB
        #{Name|toupper|ToLower}                 ~ web
        [#{Padded | Trim}]                      ~ [p]
        [#{Padded | Trim start}]                ~ '[p  ]'
        [#{Padded | Trim "end"}]                ~ '[  p]'
        #{Name | Nonsense}                      ~ #{Name | Nonsense}
        #{Name | ToUpper x}                     ~ #{Name | ToUpper x}
        #{Missing | ToUpper}                    ~ #{Missing | ToUpper}
        #{if Yes}a#{else}b#{/if}                ~ a
        #{if No}a#{else}b#{/if}                 ~ b
        #{if Zero}a#{else}b#{/if}               ~ b
        #{if Missing}a#{/if}-                   ~ -
        #{if Empty}a#{/if}-                     ~ -
        #{if No}a#{elseif Name}b#{else}c#{/if}  ~ b
        #{if No}a#{elseif Zero}b#{elseif No}x#{else}c#{/if} ~ c
        #{unless No}a#{else}b#{/unless}         ~ a
        #{if Name == "web"}a#{/if}              ~ a
        #{if Name == "WEB"}a#{else}b#{/if}      ~ b
        #{if Name | ToUpper == "WEB"}a#{/if}    ~ a
        #{if "web" == Name}a#{/if}              ~ a
        #{if Name != Which}a#{/if}              ~ a
        #{if Missing == ""}a#{/if}              ~ a
        #{if Yes}#{if No}a#{else}b#{/if}#{/if}  ~ b
        #{each i in List}<#{i}>#{/each}         ~ <x><y>< z>
        #{each i in List}#{Octopus.Template.Each.Index}#{if Octopus.Template.Each.Last}.#{/if}#{/each} ~ 012.
        #{each n in Node}#{n}:#{n.Port} #{/each}| ~ a:1 bee:2 |
        [#{each n in Missing}x#{/each}]         ~ []
        #{each n in Node}#{n.Key}=#{n.port} #{/each}| ~ a=1 b=2 |
        #{each k in Keyed}#{k.Key} #{/each}|    ~ own json c |
        #{each n in Node}#{n.Nothing}#{/each}   ~ #{n.Nothing}#{n.Nothing}
        #{Url[#{Name | Replace web Test}]}      ~ https://test
        #{Url[#{ Which | Trim }].x}             ~ #{Url[#{ Which | Trim }].x}
        #{IF Yes}a#{ELSE}b#{/IF}                ~ a
        #{each a in List}#{each b in List}#{a}#{b},#{/each}#{/each} ~ xx,xy,x z,yx,yy,y z, zx, zy, z z,
        """)
    void shouldEvaluate(String template, String expected) {
        assertThat(variables.evaluate(template).text()).isEqualTo(expected);
    }

    @Test
    void shouldReportEachUnresolvedTokenOnce() {
        Evaluation evaluation = variables.evaluate("#{Missing} #{Name} #{Missing} #{Half} #{Url[nowhere]}");

        assertThat(evaluation.unresolved()).containsExactly("#{Missing}", "#{Url[nowhere]}");
        assertThat(evaluation.error()).isNull();
    }

    @Test
    void shouldNameTheErrorOfAMalformedTemplate() {
        assertThat(variables.evaluate("a #{Name").error())
                .contains("Expected }")
                .contains("8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', commentCharacter = '§', textBlock = """
        a #{Name                      ~ #{Name (line 1, column 3)
        a #{Name b #{Name}            ~ #{Name b #{Name} (line 1, column 3)
        #{Name} b #{/if}              ~ #{/if} (line 1, column 11)
        echo#{Name}\\n  #{Name | }\\nc ~ #{Name | } (line 2, column 3)
        #{each a in List}x            ~ #{each a in List} (line 1, column 1)
        """)
    void shouldSayWhereAMalformedTokenStands(String template, String where) {
        assertThat(variables.evaluate(template.replace("\\n", "\n")).error()).endsWith(", in " + where);
    }

    @Test
    void shouldNameTheLoopWhenVariablesReferToThemselves() {
        variables.set("A", "#{B}").set("B", "#{C}").set("C", "x#{a}").set("Start", "#{A}");

        assertThatThrownBy(() -> variables.evaluate("#{Start}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("A -> B -> C -> A");
        assertThatThrownBy(() -> variables.set("Self", "#{Self}").get("Self")).hasMessageContaining("Self -> Self");
    }

    @Test
    void shouldTreatNamesWithoutCaseAndBlanksAround() {
        var dictionary = new VariableDictionary().set(" Name ", "1").set("NAME", "2");

        assertThat(dictionary.getRaw("name")).isEqualTo("2");
        assertThat(dictionary.get(" nAme")).isEqualTo("2");
        assertThat(dictionary.names()).containsExactly("NAME");
        assertThat(dictionary.set("name", null).get("Name")).isNull();
        assertThatThrownBy(() -> dictionary.set("  ", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldStopWhenVariablesMultiplyWithoutEnd() {
        var dictionary = new VariableDictionary().set("V0", "");
        for (int i = 1; i < 60; i++) {
            dictionary.set("V" + i, "#{V%d}#{V%d}".formatted(i - 1, i - 1));
        }
        assertThatThrownBy(() -> dictionary.get("V59")).isInstanceOf(TemplateException.class);
    }

    @Test
    void shouldStopWhenVariablesNestTooDeep() {
        var dictionary = new VariableDictionary().set("V0", "x");
        for (int i = 1; i < 5000; i++) {
            dictionary.set("V" + i, "#{V%d}".formatted(i - 1));
        }
        assertThatThrownBy(() -> dictionary.get("V4999"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("deep");
    }
}
