package dev.slipway.deployment.endpoints;

import static dev.slipway.deployment.endpoints.EndpointField.choice;
import static dev.slipway.deployment.endpoints.EndpointField.object;
import static dev.slipway.deployment.endpoints.EndpointField.of;
import static dev.slipway.deployment.endpoints.EndpointField.text;

import dev.slipway.deployment.endpoints.EndpointField.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The communication styles and what each of them needs to know. */
public enum EndpointStyle {
    NONE("None", pool()),
    TENTACLE_PASSIVE(
            "TentaclePassive",
            of("Uri", Kind.ADDRESS).needed(),
            text("Thumbprint").needed(),
            of("ProxyId", Kind.NOTHING_YET),
            text("CertificateSignatureAlgorithm")),
    TENTACLE_ACTIVE(
            "TentacleActive",
            of("Uri", Kind.POLL_ADDRESS).needed(),
            text("Thumbprint").needed(),
            text("CertificateSignatureAlgorithm")),
    SSH(
            "Ssh",
            text("AccountId"),
            text("Host"),
            of("Port", Kind.NUMBER),
            text("Fingerprint"),
            text("HostKeyAlgorithm"),
            text("Uri"),
            of("ProxyId", Kind.NOTHING_YET),
            text("DotNetCorePlatform")),
    OFFLINE_DROP(
            "OfflineDrop",
            text("ApplicationsDirectory"),
            text("OctopusWorkingDirectory"),
            object("Destination", choice("DestinationType", "Artifact", "FileSystem"), text("DropFolderPath")),
            of("SensitiveVariablesEncryptionPassword", Kind.SECRET)),
    AZURE_WEB_APP(
            "AzureWebApp",
            text("AccountId"),
            text("ResourceGroupName"),
            text("WebAppName"),
            text("WebAppSlotName"),
            pool()),
    AZURE_CLOUD_SERVICE(
            "AzureCloudService",
            text("AccountId"),
            text("CloudServiceName"),
            text("StorageAccountName"),
            text("Slot"),
            of("SwapIfPossible", Kind.FLAG),
            of("UseCurrentInstanceCount", Kind.FLAG),
            pool()),
    AZURE_SERVICE_FABRIC(
            "AzureServiceFabricCluster",
            text("ConnectionEndpoint"),
            choice("SecurityMode", "Unsecure", "SecureClientCertificate", "SecureAzureAD"),
            text("ServerCertThumbprint"),
            text("ClientCertVariable"),
            text("CertificateStoreLocation"),
            text("CertificateStoreName"),
            choice("AadCredentialType", "UserCredential", "ClientCredential"),
            of("AadClientCredentialSecret", Kind.SECRET_TEXT),
            text("AadUserCredentialUsername"),
            of("AadUserCredentialPassword", Kind.SECRET),
            pool()),
    KUBERNETES(
            "Kubernetes",
            of("ClusterUrl", Kind.ADDRESS).needed(),
            of("ClusterCertificate", Kind.NOTHING_YET),
            text("ClusterCertificatePath"),
            text("Namespace"),
            text("SkipTlsVerification"),
            of("ProxyId", Kind.NOTHING_YET),
            of("RunningInContainer", Kind.FLAG),
            object("Container"),
            pool(),
            object(
                    "Authentication",
                    text("AccountId"),
                    choice(
                            "AuthenticationType",
                            "KubernetesStandard",
                            "KubernetesAzure",
                            "KubernetesAws",
                            "KubernetesCertificate",
                            "KubernetesPodService",
                            "KubernetesGoogleCloud",
                            "None"))),
    KUBERNETES_TENTACLE(
            "KubernetesTentacle",
            object(
                    "TentacleEndpointConfiguration",
                    choice("CommunicationMode", "Polling", "Listening"),
                    text("Uri"),
                    text("Thumbprint")),
            object("KubernetesAgentDetails"),
            of("UpgradeLocked", Kind.FLAG),
            text("DefaultNamespace")),
    AWS_ECS(
            "AwsEcsCluster",
            text("AccountId"),
            text("ClusterName"),
            text("Region"),
            of("UseInstanceRole", Kind.FLAG),
            of("AssumeRole", Kind.FLAG),
            text("AssumedRoleArn"),
            text("AssumedRoleSession"),
            of("AssumeRoleSessionDurationSeconds", Kind.NUMBER),
            text("AssumeRoleExternalId"),
            pool()),
    STEP_PACKAGE(
            "StepPackage",
            text("DeploymentTargetType"),
            text("DeploymentTargetTypeId"),
            text("StepPackageId"),
            text("StepPackageVersion"),
            object("Inputs"),
            pool()),
    FTP("Ftp");

    /** A worker is a machine that runs scripts of ours: it needs an agent, or a shell. */
    public static final Set<EndpointStyle> OF_WORKERS =
            EnumSet.of(TENTACLE_PASSIVE, TENTACLE_ACTIVE, SSH, KUBERNETES_TENTACLE);

    public static final Set<EndpointStyle> OF_TARGETS = EnumSet.allOf(EndpointStyle.class);

    private final String wireName;
    private final List<EndpointField> fields;

    EndpointStyle(String wireName, EndpointField... fields) {
        this.wireName = wireName;
        this.fields = List.of(fields);
    }

    private static EndpointField pool() {
        return of("DefaultWorkerPoolId", Kind.POOL);
    }

    public String wireName() {
        return wireName;
    }

    List<EndpointField> fields() {
        return fields;
    }

    boolean isTentacle() {
        return this == TENTACLE_PASSIVE || this == TENTACLE_ACTIVE;
    }

    static Optional<EndpointStyle> find(String name) {
        return Arrays.stream(values())
                .filter(style -> style.wireName.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String names(Set<EndpointStyle> styles) {
        return styles.stream().map(EndpointStyle::wireName).collect(Collectors.joining(", "));
    }
}
