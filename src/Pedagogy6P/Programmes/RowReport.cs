using System.Globalization;
using System.Runtime.CompilerServices;
using Pedagogy6P.Places;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>Reports what is wrong with one row: the rules that tables share, each said once.</summary>
internal readonly struct RowReport(ViolationCollector violations, string table, int? row, string? about = null)
{
    public void Add(string column, string? value, string expected) =>
        violations.Add(new Violation(table, row, column, value, expected) { Id = string.IsNullOrEmpty(about) ? null : about });

    public void Id(string column, string? id)
    {
        if (!IdRule.IsMet(id))
        {
            Add(column, id, IdRule.Expected);
        }
    }

    public void Ids(string column, IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            Id(column, id);
        }
    }

    /// <summary>The id is well formed and stands in no earlier row.</summary>
    public void NewId(string column, string? id, HashSet<string> seen)
    {
        if (!IdRule.IsMet(id))
        {
            Add(column, id, IdRule.Expected);
        }
        else if (!seen.Add(id!))
        {
            Add(column, id, "an id that no earlier row has");
        }
    }

    public void Known(string column, string? id, HashSet<string> known, string what)
    {
        if (id is null || !known.Contains(id))
        {
            Add(column, id, $"the id of {what}");
        }
    }

    public void KnownAll(string column, IEnumerable<string> ids, HashSet<string> known, string what)
    {
        foreach (string id in ids)
        {
            Known(column, id, known, what);
        }
    }

    /// <summary>The key stands in no earlier row; its parts are only put into words when it does.</summary>
    public void Unique<TKey>(string column, TKey key, HashSet<TKey> seen)
        where TKey : struct, ITuple
    {
        if (!seen.Add(key))
        {
            var parts = Enumerable.Range(0, key.Length).Select(part => key[part]).Where(part => part is not null);
            Add(column, string.Join(", ", parts.Select(InWords)), "a combination that no earlier row has");
        }
    }

    public void Text(string column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(column, text, "a text that is not empty");
        }
    }

    public void Share(string column, double value) => Number(column, value, value is >= 0 and <= 1, "a number from 0 to 1");

    public void Positive(string column, double value) => Number(column, value, value > 0, "a number above 0");

    public void NotNegative(string column, double? value)
    {
        if (value is double number)
        {
            Number(column, number, number >= 0, "a number of 0 or more");
        }
    }

    public void Number(string column, double value, bool inRange, string expected)
    {
        if (!double.IsFinite(value) || !inRange)
        {
            Add(column, value.ToString(CultureInfo.InvariantCulture), $"{expected}, finite");
        }
    }

    public void Level(string column, int value)
    {
        if (value is < 1 or > 8)
        {
            Add(column, value.ToString(CultureInfo.InvariantCulture), "a level of the European Qualifications Framework, 1 to 8");
        }
    }

    public void Defined<TEnum>(string column, TEnum value)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Add(column, value.ToString(), "one of " + string.Join(", ", Enum.GetNames<TEnum>()));
        }
    }

    public void Language(string column, string? tag)
    {
        if (!LanguageTag.IsValid(tag))
        {
            Add(column, tag, "a BCP 47 language tag such as fr or en-GB");
        }
    }

    public void Languages(string column, IEnumerable<string> tags)
    {
        foreach (string tag in tags)
        {
            Language(column, tag);
        }
    }

    public void Place(Location location)
    {
        Number("latitude", location.Latitude, Math.Abs(location.Latitude) <= 90, "degrees from -90 to 90");
        Number("longitude", location.Longitude, Math.Abs(location.Longitude) <= 180, "degrees from -180 to 180");
    }

    private static string InWords(object? part) =>
        part is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";
}
