using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>Which offering a session, or a module at one's own pace, is. Immutable.</summary>
/// <param name="Sessions">By session its offering, −1 when nobody can take it.</param>
/// <param name="SelfPaced">By module its offering at one's own pace, −1 when there is none.</param>
/// <param name="Audiences">Audiences by number.</param>
internal sealed record OfferingNumbers(int[] Sessions, int[] SelfPaced, Vocabulary Audiences)
{
    /// <summary>The offering of a module in a session, −1 for at one's own pace.</summary>
    public int Of(int module, int session) => session < 0 ? SelfPaced[module] : Sessions[session];
}
