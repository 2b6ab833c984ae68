namespace Pedagogy6P.Formats.OpenBadges;

/// <summary>Who stands behind badges. An immutable value.</summary>
/// <param name="Id">A URL, or another URI, of the school.</param>
/// <param name="Name">Its name.</param>
public sealed record BadgeIssuer(string Id, string Name);
