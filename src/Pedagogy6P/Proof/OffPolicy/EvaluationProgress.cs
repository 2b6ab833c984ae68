using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>How far an evaluation has come: folds of reward models, then draws of learners. Not thread-safe.</summary>
/// <param name="told">Who is told; null for nobody.</param>
/// <param name="folds">Folds that reward models are fitted to.</param>
/// <param name="draws">Draws of learners.</param>
internal sealed class EvaluationProgress(IProgress<WorkProgress>? told, int folds, int draws) : IProgress<WorkProgress>
{
    // About as long as so many draws.
    private const int StepsOfFold = 200;

    private readonly long _all = ((long)folds * StepsOfFold) + draws;
    private long _before;

    public void FoldDone() => Tell(_before += StepsOfFold);

    /// <summary>So many draws are done.</summary>
    public void Report(WorkProgress value) => Tell(_before + value.Done);

    /// <summary>All is done, what turned out to be needless too.</summary>
    public void End() => Tell(_all);

    private void Tell(long done) => told?.Report(new WorkProgress(done, _all, WorkUnit.Steps));
}
