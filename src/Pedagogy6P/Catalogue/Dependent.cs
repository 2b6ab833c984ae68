namespace Pedagogy6P.Catalogue;

/// <summary>A hard group that a module is a member of.</summary>
/// <param name="Module">Number of the module that has the group.</param>
/// <param name="Group">Number of the group among all hard groups.</param>
internal readonly record struct Dependent(int Module, int Group);
