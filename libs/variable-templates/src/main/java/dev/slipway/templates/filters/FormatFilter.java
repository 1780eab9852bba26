package dev.slipway.templates.filters;

import dev.slipway.templates.Filter;
import dev.slipway.templates.formats.DateFormats;
import dev.slipway.templates.formats.Moment;
import dev.slipway.templates.formats.Moments;
import dev.slipway.templates.formats.NumberFormats;
import dev.slipway.templates.formats.Numeral;
import dev.slipway.templates.formats.Numeral.Kind;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code Format fmt} and {@code Format type fmt}. Without a type the value is taken for a decimal number, and for a date when
 * it is none or the format does not fit.
 */
final class FormatFilter implements Filter {

    private final ZoneId zone;

    FormatFilter(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public @Nullable String apply(@Nullable String input, List<String> arguments) {
        if (input == null || arguments.isEmpty() || arguments.size() > 2) {
            return null;
        }
        String format = arguments.get(arguments.size() - 1);
        if (arguments.size() == 1) {
            String number = number(Kind.DECIMAL, input, format);
            return number != null ? number : date(input, format);
        }
        return switch (arguments.get(0).toLowerCase(Locale.ROOT)) {
            case "int32", "int" -> number(Kind.INT32, input, format);
            case "double" -> number(Kind.DOUBLE, input, format);
            case "decimal" -> number(Kind.DECIMAL, input, format);
            case "date", "datetime" -> date(input, format);
            case "datetimeoffset" -> dateWithOffset(input, format);
            default -> null;
        };
    }

    private static @Nullable String number(Kind kind, String input, String format) {
        Numeral number = Numeral.parse(kind, input);
        return number == null ? null : NumberFormats.format(number, format);
    }

    private static @Nullable String date(String input, String format) {
        Moment moment = Moments.parse(input);
        return moment == null ? null : DateFormats.format(moment, format);
    }

    /** Always with an offset: that of this place when the text says none. */
    private @Nullable String dateWithOffset(String input, String format) {
        Moment read = Moments.parse(input);
        if (read == null || format.equals("U")) {
            return null;
        }
        var offset = read.offset() == null ? zone.getRules().getOffset(read.local()) : read.offset();
        var moment = new Moment(read.local(), offset, false);
        return DateFormats.format(format.equals("u") ? moment.toUtc() : moment, format);
    }
}
