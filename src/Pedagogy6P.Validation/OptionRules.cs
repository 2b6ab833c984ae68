using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Pedagogy6P.Validation;

/// <summary>
/// The one validator of options: every property that carries a <see cref="RangeAttribute"/> must be a finite number in that range, every
/// one that carries a <see cref="RequiredAttribute"/> must not be null. What depends on two options at once is checked by their type.
/// Stateless and thread-safe; meant for building, not for hot loops.
/// </summary>
public static class OptionRules
{
    /// <summary>Reports every option out of its range by name and value, in ordinal order of their names.</summary>
    /// <param name="options">The options.</param>
    /// <param name="table">What the options are of, for instance <c>boosting options</c>.</param>
    /// <param name="violations">Where violations go.</param>
    /// <param name="prefix">What stands before the names of options inside other options, for instance <c>Weights.</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Check<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        TOptions options, string table, ViolationCollector violations, string prefix = "")
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(violations);
        ArgumentNullException.ThrowIfNull(prefix);

        // Reflection promises no order.
        foreach (PropertyInfo property in typeof(TOptions).GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetCustomAttribute<RequiredAttribute>() is not null && property.GetValue(options) is null)
            {
                violations.Add(table, null, prefix + property.Name, null, "a value that is not null");
            }

            if (property.GetCustomAttribute<RangeAttribute>() is RangeAttribute range
                && property.GetValue(options) is object value && !Contains(range, Convert.ToDouble(value, CultureInfo.InvariantCulture)))
            {
                violations.Add(table, null, prefix + property.Name, Convert.ToString(value, CultureInfo.InvariantCulture), Expected(range));
            }
        }
    }

    /// <summary>Refuses options of which any is out of its range; all of them are told.</summary>
    /// <param name="options">The options.</param>
    /// <param name="table">What the options are of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static void ThrowIfInvalid<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(
        TOptions options, string table)
        where TOptions : class
    {
        var violations = new ViolationCollector();
        Check(options, table, violations);
        violations.ThrowIfAny();
    }

    private static bool Contains(RangeAttribute range, double value)
    {
        (double least, double most) = Ends(range);
        return double.IsFinite(value) && (range.MinimumIsExclusive ? value > least : value >= least)
            && (range.MaximumIsExclusive ? value < most : value <= most);
    }

    private static (double Least, double Most) Ends(RangeAttribute range) =>
        (Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));

    // The largest value of a type stands for no end.
    private static string Expected(RangeAttribute range)
    {
        (double least, double most) = Ends(range);
        bool isWhole = range.OperandType == typeof(int);
        string number = isWhole ? "a whole number" : most is double.MaxValue ? "a finite number" : "a number";
        bool isOpen = isWhole ? most is int.MaxValue : most is double.MaxValue;
        FormattableString expected = (range.MinimumIsExclusive, range.MaximumIsExclusive, isOpen) switch
        {
            (true, _, true) => $"{number} above {least}",
            (false, _, true) => $"{number} of {least} or more",
            (true, true, _) => $"{number} above {least} and below {most}",
            (true, false, _) => $"{number} above {least} and at most {most}",
            (false, true, _) => $"{number} from {least} to below {most}",
            (false, false, _) => $"{number} from {least} to {most}",
        };
        return expected.ToString(CultureInfo.InvariantCulture);
    }
}
