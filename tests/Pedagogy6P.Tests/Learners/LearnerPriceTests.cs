using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tests.Learners;

public sealed class LearnerPriceTests
{
    private static readonly Module Course = new()
    {
        Id = "m", Title = "M", Hours = 1, Modality = Modality.OnlineSync, Price = 90, Labels = ["cpf", "region"],
    };

    [Theory]
    [InlineData("region", 0)]
    [InlineData("Region", 90)]
    [InlineData("other", 90)]
    [InlineData(null, 90)]
    public void A_label_that_pays_makes_a_module_free(string? funding, double price)
    {
        var learner = new Learner { Id = "l", Audience = "a", Level = 1, HoursPerWeek = 1, Funding = funding is null ? [] : [funding] };
        learner.PriceOf(Course).ShouldBe(price);
    }

    [Fact]
    public void It_is_the_price_that_the_ranking_and_the_paths_count()
    {
        ProgrammeFolder folder = ProgrammeFolder.Read(RepositoryFolder.PathOf("datasets/esnbyum"),
            cancellationToken: TestContext.Current.CancellationToken);
        DateOnly asOf = folder.Programme.Tables.ReferenceDate!.Value;
        var engine = new PedagogyEngine(folder.Programme);
        int paid = 0;
        foreach (Learner learner in folder.Learners.Learners)
        {
            foreach (Recommendation item in engine.Recommend(learner, asOf, 50, withFacts: true).Recommendations)
            {
                learner.PriceOf(folder.Programme.FindModule(item.ModuleId)!).ShouldBe(item.Facts!.Price);
                paid += item.Facts.Price > 0 ? 1 : 0;
            }
        }

        paid.ShouldBeGreaterThan(100);
        foreach (Learner learner in folder.Learners.Learners.Take(10))
        {
            LearningPath path = engine.PlanPaths(learner, asOf, cancellationToken: TestContext.Current.CancellationToken).Paths[0];
            path.Steps.Sum(step => learner.PriceOf(folder.Programme.FindModule(step.ModuleId)!)).ShouldBe(path.Price, 1e-9);
        }
    }

    [Fact]
    public void A_module_is_needed() => Should.Throw<ArgumentNullException>(() =>
        new Learner { Id = "l", Audience = "a", Level = 1, HoursPerWeek = 1 }.PriceOf(null!));
}
