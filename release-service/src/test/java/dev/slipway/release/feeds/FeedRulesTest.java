package dev.slipway.release.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Docker | {\"FeedUri\": \"https://index.docker.io\"} | ``",
                "Docker | {} | needs a FeedUri",
                "Docker | {\"FeedUri\": \"index.docker.io\"} | FeedUri must be an address",
                "Docker | {\"FeedUri\": \"file:///etc/passwd\"} | FeedUri must be an address",
                "Docker | {\"FeedUri\": \"https://me:secret@x.com\"} | move it to Username and Password",
                "Docker | {\"FeedUri\": \"https://x.com/ y\"} | FeedUri is not an address",
                "OciRegistry | {\"FeedUri\": \"oci://registry.example.com\"} | ``",
                "AwsElasticContainerRegistry | {\"Region\": \"eu-west-1\", \"AccessKey\": \"a\", \"SecretKey\": {\"NewValue\": \"s\"}} | ``",
                "AwsElasticContainerRegistry | {\"Region\": \"eu-west-1\", \"OidcAuthentication\": {\"RoleArn\": \"r\"}} | ``",
                "AwsElasticContainerRegistry | {\"AccessKey\": \"a\", \"SecretKey\": {\"NewValue\": \"s\"}} | needs a Region",
                "AwsElasticContainerRegistry | {\"Region\": \"x\", \"AccessKey\": \"a\"} | needs SecretKey",
                "S3 | {\"SecretKey\": {\"NewValue\": \"s\"}} | needs AccessKey",
                "S3 | {\"UseMachineCredentials\": true} | ``",
                "GcsStorage | {\"UseServiceAccountKey\": true} | needs ServiceAccountJsonKey",
                "GcsStorage | {} | needs OidcAuthentication",
                "GcsStorage | {\"OidcAuthentication\": {\"Audience\": \"a\"}} | ``",
                "ArtifactoryGeneric | {\"FeedUri\": \"https://x.jfrog.io\"} | needs Repository",
                "ArtifactoryGeneric | {\"FeedUri\": \"https://x.jfrog.io\", \"Repository\": \"r\", \"LayoutRegex\": \"(\"} | not a regular expression",
                "Maven | {\"FeedUri\": \"https://repo\", \"DownloadAttempts\": 101} | DownloadAttempts must be",
                "Maven | {\"FeedUri\": \"https://repo\", \"Password\": {\"HasValue\": true}} | no stored secret to keep",
                "Maven | {\"FeedUri\": \"https://repo\", \"FeedType\": \"Npm\"} | never changes",
                "NuGet | {\"FeedUri\": \"https://x\", \"PackageAcquisitionLocationOptions\": [\"Moon\"]} | 'Moon'",
                "OctopusProject | {} | ``"
            })
    void shouldSayWhatATypeNeeds(String type, String json, String problem) throws Exception {
        Feed blank =
                Feed.blank(FeedId.of(1001), "Spaces-1", FeedType.named(type).orElseThrow());

        var problems = FeedRules.problems(blank, JSON.readValue(json, FeedChange.class));

        if (problem.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().asString().contains(problem);
        }
    }
}
