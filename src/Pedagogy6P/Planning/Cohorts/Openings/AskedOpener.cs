namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>An opener that remembers whether it was asked, so that answers can tell. Used for one search.</summary>
internal sealed class AskedOpener(ICohortOpener opener) : ICohortOpener
{
    private const string Greedy = "greedy";

    public string Name => opener.Name;

    /// <summary>Whether it was asked for an opening.</summary>
    public bool WasAsked { get; private set; }

    /// <summary>The name of who opened candidates; null where there was none to open.</summary>
    public static string? NameOf(AskedOpener? opener, bool hasCandidates) => !hasCandidates ? null
        : opener is { WasAsked: true } ? opener.Name : Greedy;

    public Opening Open(OpeningModel model, ReadOnlyMemory<double> worths, Opening start, CancellationToken cancellationToken)
    {
        WasAsked = true;
        return opener.Open(model, worths, start, cancellationToken);
    }
}
