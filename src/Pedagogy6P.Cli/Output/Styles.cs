using Spectre.Console;

namespace Pedagogy6P.Cli.Output;

/// <summary>Colours of tables. Each only repeats what a word or a number says too.</summary>
internal static class Styles
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red);

    /// <summary>Green for a gain, red for a loss, none for neither.</summary>
    public static Style? OfChange(double change) => change switch
    {
        > 0 => Good,
        < 0 => Bad,
        _ => (Style?)null,
    };
}
