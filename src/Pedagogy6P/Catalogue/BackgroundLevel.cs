namespace Pedagogy6P.Catalogue;

/// <summary>What a background leaves behind in one competency, by number.</summary>
internal readonly record struct BackgroundLevel(int Competency, double Mastery, double Evidence);
