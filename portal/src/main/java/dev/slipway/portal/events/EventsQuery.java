package dev.slipway.portal.events;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Ids;
import dev.slipway.rest.Problems;
import dev.slipway.rest.json.Timestamps;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of an event list as clients spell them. */
public class EventsQuery {

    private static final int LONGEST_LIST = 1000;

    @QueryParam("ids")
    @Parameter(description = "Only these events")
    List<String> ids = List.of();

    @QueryParam("regarding")
    @Parameter(description = "Only events that are about all of these documents, by their ids")
    List<String> regarding = List.of();

    @QueryParam("regardingAny")
    @Parameter(description = "Only events that are about at least one of these documents, by their ids")
    List<String> regardingAny = List.of();

    @QueryParam("user")
    @Parameter(description = "Only what this user did")
    List<String> user = List.of();

    @QueryParam("users")
    @Parameter(description = "Only what these users did")
    List<String> users = List.of();

    @QueryParam("projects")
    @Parameter(description = "Only events about one of these projects")
    List<String> projects = List.of();

    @QueryParam("projectGroups")
    @Parameter(description = "Only events about one of these project groups")
    List<String> projectGroups = List.of();

    @QueryParam("environments")
    @Parameter(description = "Only events about one of these environments")
    List<String> environments = List.of();

    @QueryParam("tenants")
    @Parameter(description = "Only events about one of these tenants")
    List<String> tenants = List.of();

    @QueryParam("tags")
    @Parameter(description = "Only events about one of these tags or tag sets")
    List<String> tags = List.of();

    @QueryParam("eventCategories")
    @Parameter(description = "Only events of these categories, such as Created; see /api/events/categories")
    List<String> eventCategories = List.of();

    @QueryParam("eventGroups")
    @Parameter(description = "Only events of the categories of these groups; see /api/events/groups")
    List<String> eventGroups = List.of();

    @QueryParam("documentTypes")
    @Parameter(description = "Only events whose subject is of one of these kinds; see /api/events/documenttypes")
    List<String> documentTypes = List.of();

    @QueryParam("eventAgents")
    @Parameter(description = "Only what was done with one of these programs; see /api/events/agents")
    List<String> eventAgents = List.of();

    @QueryParam("from")
    @Parameter(description = "Only events of this moment or later, as ISO-8601")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Only events of this moment or earlier, as ISO-8601")
    @Nullable
    String to;

    @QueryParam("fromAutoId")
    @Parameter(description = "Only events whose number is this or higher; Events-12 has the number 12")
    @Nullable
    String fromAutoId;

    @QueryParam("toAutoId")
    @Parameter(description = "Only events whose number is this or lower")
    @Nullable
    String toAutoId;

    @QueryParam("spaces")
    @Parameter(description = "Only events of these spaces")
    List<String> spaces = List.of();

    @QueryParam("includeSystem")
    @Parameter(
            description = "Whether events of no space, such as new users, are listed too; by default they are when"
                    + " no space is given")
    @Nullable
    String includeSystem;

    @QueryParam("asCsv")
    @Parameter(description = "true for a text/csv file instead of JSON")
    @Nullable
    String asCsv;

    boolean isCsv() {
        return "true".equalsIgnoreCase(asCsv);
    }

    /** @param space the one that the address names, or null */
    EventFilter filter(@Nullable String space) {
        Problems problems = new Problems();
        IdList inSpaces = space == null ? list("spaces", spaces, problems) : IdList.of(List.of(space));
        Instant since = moment("from", from, problems);
        Instant until = moment("to", to, problems);
        Long fromNumber = number("fromAutoId", fromAutoId, problems);
        Long toNumber = number("toAutoId", toAutoId, problems);
        IdList wanted = list("ids", ids, problems);
        EventFilter filter = new EventFilter(
                wanted.isEmpty() ? null : numbers(wanted),
                list("regarding", regarding, problems),
                List.of(
                        list("regardingAny", regardingAny, problems),
                        list("projects", projects, problems),
                        list("projectGroups", projectGroups, problems),
                        list("environments", environments, problems),
                        list("tenants", tenants, problems),
                        list("tags", tags, problems)),
                list("users", both(user, users), problems),
                list("eventCategories", both(eventCategories, EventWords.categoriesOf(eventGroups)), problems),
                list("documentTypes", documentTypes, problems),
                list("eventAgents", eventAgents, problems),
                inSpaces,
                includeSystem == null ? inSpaces.isEmpty() : "true".equalsIgnoreCase(includeSystem),
                since,
                until,
                fromNumber,
                toNumber);
        problems.throwIfAny();
        return filter;
    }

    /** What is no id of an event matches none. */
    private static List<Long> numbers(IdList ids) {
        return ids.ids().stream()
                .filter(id -> Ids.matches(id, Event.PREFIX))
                .map(id -> Ids.number(id, Event.PREFIX))
                .toList();
    }

    private static IdList list(String name, List<String> sent, Problems problems) {
        IdList list = IdList.of(sent);
        problems.require(
                list.ids().size() <= LONGEST_LIST,
                "The query parameter '" + name + "' may name at most " + LONGEST_LIST + ".");
        return list;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static @Nullable Instant moment(String name, @Nullable String text, Problems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (String spelling : spellings(text.strip())) {
            try {
                return Timestamps.parse(spelling);
            } catch (DateTimeException next) {
                // told below when no spelling fits
            }
        }
        problems.add("The query parameter '" + name + "' must be a date such as 2022-09-12T03:15:02+00:00, but is '"
                + text + "'.");
        return null;
    }

    /** A + that was not encoded arrives as a blank, and people give a day alone. */
    private static List<String> spellings(String text) {
        List<String> spellings = new ArrayList<>(List.of(text, text + "T00:00:00"));
        int blank = text.lastIndexOf(' ');
        if (blank > 0) {
            spellings.add(text.substring(0, blank) + "+" + text.substring(blank + 1));
        }
        return spellings;
    }

    private static @Nullable Long number(String name, @Nullable String text, Problems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            problems.add("The query parameter '" + name + "' must be a whole number, but is '" + text + "'.");
            return null;
        }
    }

    static DomainException unknown(String id) {
        return DomainException.notFound("There is no event " + id + ". It may have been forgotten after its time.");
    }
}
