namespace Pedagogy6P.Catalogue;

/// <summary>What a role asks of one competency, by number.</summary>
internal readonly record struct RoleGoal(int Competency, double Level, double Importance);
