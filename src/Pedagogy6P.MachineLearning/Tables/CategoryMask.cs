using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// Hides categories that look like identifiers, and those of columns named after people, addresses or telephones, in what is stored:
/// <c>#</c>, a salt of the column, <c>-</c>, and the first 48 bits of SHA-256 over salt, column and
/// category. A table that is scored is hashed in the same way, so predictions stay; nobody reads the category off the file. The salt comes
/// from all of the column's
/// categories together, so hashes of different trainings cannot be compared.
/// </summary>
internal static partial class CategoryMask
{
    private const int SaltDigits = 8;
    private const int HashDigits = 12;
    private const int FewestTokenDigits = 4;
    private const int FewestPersonal = 3;

    /// <summary>Whether a category is an e-mail address.</summary>
    public static bool IsEmail(string category) => Email().IsMatch(category);

    /// <summary>Whether a category is a date in digits.</summary>
    public static bool IsDate(string category) => Date().IsMatch(category);

    /// <summary>Whether a category is a telephone number or begins as the address of a house does.</summary>
    public static bool IsPhoneOrAddress(string category) => !IsDate(category) && (Phone().IsMatch(category) || Address().IsMatch(category));

    /// <summary>Whether a category is a hash of this kind.</summary>
    public static bool IsMasked(string category) => Masked().IsMatch(category);

    /// <summary>The categories of a column as they are stored, in their order.</summary>
    public static ImmutableArray<string> Stored(Feature feature)
    {
        Func<string, bool> hides = feature.Categories.Length >= FewestPersonal && PersonalName.Says(feature.Name) ? category =>
            !IsMasked(category) : LooksLikeIdentifier;
        if (!feature.Categories.Any(hides))
        {
            return feature.Categories;
        }

        string salt = Hash(string.Join('\0', feature.Categories.Prepend(feature.Name)), SaltDigits);
        return [.. feature.Categories.Select(category => hides(category) ? Mask(salt, feature.Name, category) : category)];
    }

    /// <summary>
    /// Finds the code of a category in a column whose categories may be stored as hashes; <see cref="RiskColumn.Unseen"/> when it is
    /// unknown.
    /// </summary>
    public static Func<string, int> Lookup(string column, ImmutableArray<string> categories)
    {
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        for (int code = 0; code < categories.Length; code++)
        {
            codes[categories[code]] = code;
        }

        string? salt = categories.FirstOrDefault(IsMasked)?[1..(1 + SaltDigits)];
        return category => codes.TryGetValue(category, out int code) || (salt is not null && codes.TryGetValue(Mask(salt, column,
            category), out code))
            ? code : RiskColumn.Unseen;
    }

    private static bool LooksLikeIdentifier(string category) =>
        !IsMasked(category) && !IsDate(category) && (IsEmail(category) || Code().IsMatch(category) || IsPhoneOrAddress(category)
            || IsToken(category));

    // Keys and tokens: long runs of letters and digits mixed.
    private static bool IsToken(string category) =>
        Token().IsMatch(category) && category.Count(char.IsAsciiDigit) >= FewestTokenDigits && category.Any(char.IsAsciiLetter);

    private static string Mask(string salt, string column, string category) =>
        $"#{salt}-{Hash($"{salt}\0{column}\0{category}", HashDigits)}";

    private static string Hash(string text, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex("^#[0-9a-f]{8}-[0-9a-f]{12}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Masked();

    [GeneratedRegex(@"^([0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}([T ][0-9:.]+Z?)?|(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01]))$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    // No spaces, and five or more digits in a row.
    [GeneratedRegex(@"^\S*[0-9]{5}\S+$|^\S+[0-9]{5}\S*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    // Nine or more digits with nothing but punctuation between them.
    [GeneratedRegex(@"^[+(]?[0-9]([-+(). /]{0,3}[0-9]){8,}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Phone();

    // "12 bis, rue des Lilas", "12 Mill Street".
    [GeneratedRegex(
        @"^[0-9]{1,5} ?[a-z]?( bis| ter)?,? ([^0-9]* )?(rue|avenue|boulevard|bd|chemin|allée|allee|impasse|quai"
        + @"|street|road|lane|drive|terrace)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("^[0-9a-zA-Z_-]{16,}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
