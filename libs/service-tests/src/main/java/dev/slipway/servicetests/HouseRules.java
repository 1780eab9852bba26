package dev.slipway.servicetests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.slipway.rest.InternalRoute;
import dev.slipway.rest.PublicRoute;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The rules of {@code docs/architecture.md} section "Anatomy of a service" that a machine can check, in seconds per service. */
public final class HouseRules {

    private static final String[] JAX_RS = {"jakarta.ws.rs..", "org.jboss.resteasy.reactive.."};
    private static final String[] MESSAGING = {
        "org.eclipse.microprofile.reactive.messaging..", "io.smallrye.reactive.messaging..", "org.apache.kafka.."
    };
    private static final String[] SHELL = {
        "io.smallrye.mutiny..", "io.vertx..", "jakarta.enterprise..", "jakarta.inject..", "io.quarkus.."
    };
    private static final List<String> DATABASE = List.of(
            "io.vertx.mutiny.sqlclient.",
            "io.vertx.sqlclient.",
            "io.vertx.mutiny.pgclient.",
            "io.vertx.pgclient.",
            "org.hibernate.",
            "java.sql.",
            "javax.sql.");

    private HouseRules() {}

    /**
     * Checks the compiled classes below a service's root package, for example {@code dev.slipway.release}.
     *
     * @throws AssertionError naming every violation, with what to do about it
     */
    public static void check(String rootPackage) {
        check(rootPackage, withoutTests(rootPackage));
    }

    /** The same for a library, which may know databases, messaging and clocks: that is what some are for. */
    static void checkLibrary(String rootPackage) {
        check(
                List.of(freeOfCycles(rootPackage), wellNamed(), publicEndpoints(), guardedEndpoints()),
                withoutTests(rootPackage));
    }

    static void check(String rootPackage, JavaClasses imported) {
        check(rules(rootPackage), imported);
    }

    private static JavaClasses withoutTests(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    private static void check(List<ArchRule> rules, JavaClasses imported) {
        List<String> violations = rules.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(imported))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n\n", violations));
        }
    }

    static List<ArchRule> rules(String rootPackage) {
        return List.of(
                freeOfCycles(rootPackage),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Store")
                        .should()
                        .bePackagePrivate()
                        .because("other features ask this feature's use cases, never its tables"),
                noClasses()
                        .that(are(notNamed("Resource", "Client", "Query")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(JAX_RS)
                        .because("HTTP ends at the *Resource (a REST client interface ends in Client, a bean of query"
                                + " parameters in Query); hand the use case plain values"),
                noClasses()
                        .that(are(notNamed("Store")).and(are(notEntity())).and(are(notUserType())))
                        .should()
                        .accessTargetWhere(touchesDatabase())
                        .because("only a *Store runs statements and reads rows; a use case may pass the transaction on,"
                                + " not use it"),
                noClasses()
                        .that(are(notNamed("Consumer")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(MESSAGING)
                        .because("Kafka ends at the *Consumer, which hands the fact to an inbox effect or an intent;"
                                + " facts leave through the Outbox"),
                noClasses()
                        .that(are(named("Consumer")))
                        .should()
                        .dependOnClassesThat(are(ours()).and(are(named("Client"))))
                        .because("a consumer never calls another service: it writes an intent, whose handler may wait"
                                + " until that service is back"),
                noClasses()
                        .that(are(domainTypes()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(SHELL)
                        .because("rules are plain values and functions, tested without a container: a Store maps its"
                                + " rows, a use case does the waiting"),
                noClasses()
                        .should()
                        .accessTargetWhere(readsTheClock())
                        .because("time is an input: inject java.time.InstantSource, or use the database's now()"),
                wellNamed(),
                publicEndpoints(),
                guardedEndpoints());
    }

    private static ArchRule freeOfCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other are one feature; move what both need into a package"
                        + " that neither owns, or let one hand the other what it needs");
    }

    private static ArchRule wellNamed() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .because("such a name says nothing: name what it does or is");
    }

    private static ArchRule publicEndpoints() {
        return methods()
                .that(are(endpoints()))
                .should()
                .bePublic()
                .because("Quarkus REST answers 404 for an endpoint method that is not public");
    }

    private static ArchRule guardedEndpoints() {
        return methods()
                .that(are(endpoints()))
                .should()
                .beAnnotatedWith(RequiresPermission.class)
                .orShould()
                .beAnnotatedWith(InternalRoute.class)
                .orShould()
                .beAnnotatedWith(PublicRoute.class)
                .because("an endpoint that names nobody who may call it answers 403: add @RequiresPermission,"
                        + " @InternalRoute or @PublicRoute");
    }

    private static DescribedPredicate<JavaClass> named(String suffix) {
        return describe("in *" + suffix, type -> outermost(type).getSimpleName().endsWith(suffix));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return describe("ours", type -> type.getPackageName().startsWith("dev.slipway."));
    }

    private static DescribedPredicate<JavaClass> notNamed(String... suffixes) {
        String names = String.join(", *", suffixes);
        return describe("not in *" + names, type -> Stream.of(suffixes)
                .noneMatch(suffix -> outermost(type).getSimpleName().endsWith(suffix)));
    }

    /** How a column reads into a record is spelled in terms of {@code java.sql}, whatever the driver. */
    private static DescribedPredicate<JavaClass> notUserType() {
        return describe("no column type", type -> !type.isAssignableTo("org.hibernate.usertype.UserType"));
    }

    private static DescribedPredicate<JavaClass> notEntity() {
        return describe("no entity", type -> !outermost(type).isAnnotatedWith("jakarta.persistence.Entity"));
    }

    private static DescribedPredicate<JavaClass> domainTypes() {
        return describe(
                "domain types (records and enums)",
                type -> (type.isRecord() || type.isEnum())
                        && notNamed("Store", "Resource", "Consumer", "Client").test(type));
    }

    /** Passing a transaction on is no access; calling one of its methods is. {@code Panache.withTransaction} is allowed. */
    private static DescribedPredicate<JavaAccess<?>> touchesDatabase() {
        return describe("touch the database", access -> {
            String owner = access.getTargetOwner().getName();
            return DATABASE.stream().anyMatch(owner::startsWith);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe("read the clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            boolean now = name.equals("now")
                    && owner.getPackageName().equals("java.time")
                    && access.getTarget() instanceof AccessTarget.MethodCallTarget call
                    && call.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
            return now
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                    || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                    || owner.isEquivalentTo(InstantSource.class) && name.equals("system");
        });
    }

    private static DescribedPredicate<JavaMethod> endpoints() {
        return describe(
                "endpoints",
                method -> !method.getOwner().isInterface()
                        && method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }
}
