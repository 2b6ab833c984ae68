using System.Text;
using System.Text.Json;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Tests.Ranking.Wire;

public sealed class FurtherContributionTests
{
    [Fact]
    public void A_further_term_stands_beside_the_eight_by_its_name_and_leaves_no_trace_without_one()
    {
        var eight = new Contributions(1, 2, 3, 4, 5, 6, 7, 8);
        Json(eight).ShouldEndWith("\"Practice\":8}");
        Json(eight with { Further = [new TermValue("ninth", 0.5)] }).ShouldEndWith("\"Practice\":8,\"ninth\":0.5}");
    }

    private static string Json(Contributions contributions)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            RecommendationJson.Write(json, contributions);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
