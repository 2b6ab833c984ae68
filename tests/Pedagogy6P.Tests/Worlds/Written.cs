using System.Text.Json;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Answers as JSON, so that "the same" means the same bytes: same order, same sessions, same bits of every number.</summary>
internal static class Written
{
    public static string Json(this LearnerRecommendations answer) =>
        JsonSerializer.Serialize(answer, PedagogyJson.Default.LearnerRecommendations);

    public static string Json(this Recommendation item) => JsonSerializer.Serialize(item, PedagogyJson.Default.Recommendation);

    public static string Json(this IEnumerable<LearnerRecommendations> answers) =>
        string.Join('\n', answers.Select(answer => answer.Json()));
}
