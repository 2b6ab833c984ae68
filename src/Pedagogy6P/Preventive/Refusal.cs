namespace Pedagogy6P.Preventive;

/// <summary>Short ways to refuse an input of this pillar.</summary>
internal static class Refusal
{
    public static InputRefusedException Because(string table, string? column, string? value, string expected) => new(new Violation(table, null, column, value, expected));
}
