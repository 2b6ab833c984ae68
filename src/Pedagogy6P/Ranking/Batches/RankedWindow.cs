using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Batches;

/// <summary>The answers about some learners, filled by many threads, each at its own places, and read by one afterwards.</summary>
internal sealed class RankedWindow(Learner[] learners)
{
    private readonly LearnerRecommendations?[] _answers = new LearnerRecommendations?[learners.Length];
    private readonly InputRefusedException?[] _refusals = new InputRefusedException?[learners.Length];

    public void Answer(int place, LearnerRecommendations answer) => _answers[place] = answer;

    public void Refuse(int place, InputRefusedException refusal) => _refusals[place] = refusal;

    /// <summary>The answers in order; whoever was refused is told where the answer would have come.</summary>
    public IEnumerable<LearnerRecommendations> Answers(Action<Learner, InputRefusedException>? onRefused)
    {
        for (int place = 0; place < learners.Length; place++)
        {
            if (_answers[place] is LearnerRecommendations answer)
            {
                yield return answer;
            }
            else
            {
                onRefused!(learners[place], _refusals[place]!);
            }
        }
    }
}
