namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>
/// What a module stands for: a gain V and the hours W until it is reached. A worth of its own opens nothing; that of a chain opens the
/// module that waits for it. An immutable value.
/// </summary>
internal readonly struct Worth
{
    /// <summary>No worth at all.</summary>
    public static readonly Worth None = new(0, 1, Itself);

    private const int Itself = -1;

    private Worth(double gain, double hours, int opens) => (Gain, Hours, Opens, Rate) = (gain, hours, opens, gain / hours);

    /// <summary>V.</summary>
    public double Gain { get; }

    /// <summary>W, above 0.</summary>
    public double Hours { get; }

    /// <summary>V ÷ W.</summary>
    public double Rate { get; }

    /// <summary>Number of the module that waits for this one; −1 for a worth of its own.</summary>
    public int Opens { get; }

    /// <summary>Whether the worth is that of a chain.</summary>
    public bool IsChain => Opens != Itself;

    /// <summary>Whether there is any.</summary>
    public bool Any => Gain > 0;

    /// <summary>The worth of a module by itself.</summary>
    public static Worth Direct(double gain, double hours) => new(gain, hours, Itself);

    /// <summary>The worth of a module that takes some hours and opens another, which keeps a part of its gain.</summary>
    public static Worth Chain(double part, double hours, int opens, in Worth of) => new(part * of.Gain, hours + of.Hours, opens);

    /// <summary>
    /// Whether this is the better of two worths of a module: the larger rate; then the larger gain, then its own, then the module with the
    /// smaller number.
    /// </summary>
    public bool Precedes(in Worth other) =>
        Rate != other.Rate ? Rate > other.Rate
        : Gain != other.Gain ? Gain > other.Gain
        : Opens < other.Opens;
}
