namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>A fitted model and how it came about.</summary>
/// <param name="Document">The model and what its file says about it.</param>
/// <param name="RepeatedPairs">Pairs of skills whose second answer repeats the first.</param>
public sealed record MasteryTraining(MasteryModelDocument Document, int RepeatedPairs)
{
    /// <summary>The model.</summary>
    public MasteryModel Model => Document.Model;
}
