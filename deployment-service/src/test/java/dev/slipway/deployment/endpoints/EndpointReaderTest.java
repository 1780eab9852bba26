package dev.slipway.deployment.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'CommunicationStyle':'None'}",
                "{'CommunicationStyle':'TentaclePassive','Uri':'https://web-1:10933/','Thumbprint':'AB'}",
                "{'CommunicationStyle':'TentacleActive','Uri':'poll://x1y2/','Thumbprint':'AB'}",
                "{'CommunicationStyle':'Ssh','Host':'web-1','Port':22,'Fingerprint':'aa:bb'}",
                "{'CommunicationStyle':'OfflineDrop','Destination':{'DestinationType':'FileSystem','DropFolderPath':'/d'}}",
                "{'CommunicationStyle':'AzureWebApp','WebAppName':'shop'}",
                "{'CommunicationStyle':'AzureCloudService','SwapIfPossible':true}",
                "{'CommunicationStyle':'AzureServiceFabricCluster','SecurityMode':'Unsecure'}",
                "{'CommunicationStyle':'Kubernetes','ClusterUrl':'https://k8s','Authentication':{'AuthenticationType':'KubernetesStandard'}}",
                "{'CommunicationStyle':'KubernetesTentacle','TentacleEndpointConfiguration':{'CommunicationMode':'Polling'}}",
                "{'CommunicationStyle':'AwsEcsCluster','ClusterName':'c','UseInstanceRole':true}",
                "{'CommunicationStyle':'StepPackage','Inputs':{'a':1}}",
                "{'CommunicationStyle':'Ftp'}"
            })
    void shouldKeepWhatTheStyleKnowsAndGiveItBack(String sent) throws JsonProcessingException {
        var endpoint = read(sent, null);

        assertThat(problems).isEmpty();
        var view = endpoint.view();
        json(sent).properties().forEach(field -> assertThat(view.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|CommunicationStyle is missing",
                "{'CommunicationStyle':'Telnet'}|'Telnet' does not exist here: choose None, TentaclePassive",
                "{'CommunicationStyle':'TentaclePassive','Thumbprint':'AB'}|Endpoint.Uri is missing",
                "{'CommunicationStyle':'TentaclePassive','Uri':'https://a/'}|Endpoint.Thumbprint is missing",
                "{'CommunicationStyle':'TentaclePassive','Uri':'web 1','Thumbprint':'AB'}|Endpoint.Uri must be an address",
                "{'CommunicationStyle':'TentacleActive','Uri':'https://a/','Thumbprint':'AB'}|such as poll://",
                "{'CommunicationStyle':'Ssh','Host':'a','Port':70000}|Endpoint.Port must be a whole number from 0 to 65535",
                "{'CommunicationStyle':'Ssh','Host':'a','Port':'x'}|Endpoint.Port must be",
                "{'CommunicationStyle':'Ssh','Host':{}}|Endpoint.Host must be a text",
                "{'CommunicationStyle':'Kubernetes'}|Endpoint.ClusterUrl is missing",
                "{'CommunicationStyle':'Kubernetes','ClusterUrl':'https://a','Authentication':{'AuthenticationType':'Magic'}}|Endpoint.Authentication.AuthenticationType 'Magic'",
                "{'CommunicationStyle':'Kubernetes','ClusterUrl':'https://a','Authentication':7}|Endpoint.Authentication must be an object",
                "{'CommunicationStyle':'Ssh','ProxyId':'Proxies-1'}|no proxies",
                "{'CommunicationStyle':'AzureServiceFabricCluster','SecurityMode':'Magic'}|choose Unsecure"
            })
    void shouldSayWhatIsWrong(String sent, String problem) throws JsonProcessingException {
        read(sent, null);

        assertThat(problems).singleElement().asString().contains(problem);
    }

    @Test
    void shouldReadNamesInAnyCaseAndLeaveOutWhatTheStyleDoesNotKnow() throws JsonProcessingException {
        var endpoint = read("{'communicationstyle':'ssh','HOST':'web-1','Colour':'red','Links':null}", null);

        assertThat(problems).isEmpty();
        assertThat(endpoint.view()).isEqualTo(json("{'CommunicationStyle':'Ssh','Host':'web-1'}"));
    }

    @Test
    void shouldSealSecretsShowNoneAndKeepThemUntilAnotherIsSent() throws JsonProcessingException {
        var first = read(
                "{'CommunicationStyle':'OfflineDrop','SensitiveVariablesEncryptionPassword':"
                        + "{'HasValue':true,'NewValue':'open sesame'}}",
                null);
        var kept = read(
                "{'CommunicationStyle':'OfflineDrop','SensitiveVariablesEncryptionPassword':"
                        + "{'HasValue':true,'NewValue':null}}",
                first);
        var other = read("{'CommunicationStyle':'OfflineDrop','SensitiveVariablesEncryptionPassword':'new'}", first);

        assertThat(first.fields().toString()).contains("sealed(11)").doesNotContain("sesame");
        assertThat(first.view()
                        .at("/SensitiveVariablesEncryptionPassword/HasValue")
                        .asBoolean())
                .isTrue();
        assertThat(first.view().toString()).doesNotContain("sealed");
        assertThat(kept).isEqualTo(first);
        assertThat(other.fields().toString()).contains("sealed(3)");
    }

    @Test
    void shouldSealASecretThatClientsSendAsTextAndNeverAnswerIt() throws JsonProcessingException {
        var first = read(
                "{'CommunicationStyle':'AzureServiceFabricCluster','ConnectionEndpoint':'https://cluster:19000',"
                        + "'AadClientCredentialSecret':'open sesame'}",
                null);
        var kept = read(
                "{'CommunicationStyle':'AzureServiceFabricCluster','ConnectionEndpoint':'https://cluster:19000'}",
                first);

        assertThat(first.fields().toString()).contains("sealed(11)").doesNotContain("sesame");
        assertThat(first.view().has("AadClientCredentialSecret")).isFalse();
        assertThat(kept).isEqualTo(first);
    }

    @Test
    void shouldLetWorkersHaveAnAgentOrShellOnly() throws JsonProcessingException {
        new EndpointReader(EndpointStyle.OF_WORKERS, text -> text, problems)
                .read(json("{'CommunicationStyle':'AzureWebApp'}"), null);

        assertThat(problems).singleElement().asString().contains("TentaclePassive, TentacleActive, Ssh");
    }

    private Endpoint read(String sent, @Nullable Endpoint before) throws JsonProcessingException {
        return new EndpointReader(EndpointStyle.OF_TARGETS, text -> "sealed(" + text.length() + ")", problems)
                .read(json(sent), before);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
