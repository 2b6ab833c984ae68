using System.Globalization;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Finds choices that are kept in their place although an earlier one has a later time.</summary>
internal static class ChoiceWarnings
{
    private const int MostIds = 10;

    public static IEnumerable<QualityWarning> Of(LearnerRoster learners)
    {
        (string Id, long Late)[] late =
        [
            .. learners.Choices.Select(choice => choice.LearnerId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => (id, learners.HistoryOf(id, DateOnly.MaxValue).Late)).Where(learner => learner.Late > 0),
        ];
        if (late.Length > 0)
        {
            long choices = late.Sum(learner => learner.Late);
            yield return new QualityWarning(QualityCode.LateChoices, "choices", [.. late.Take(MostIds).Select(learner => learner.Id)],
                string.Create(CultureInfo.InvariantCulture,
                    $"choices: {choices} {(choices == 1 ? "row has" : "rows have")} an earlier time than a row before of the same ")
                + "learner; rows count in their order.");
        }
    }
}
