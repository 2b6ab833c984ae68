// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class ChoicesKept : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        var asOf = new DateOnly(2027, 1, 4);
        Learner learner = folder.Learners.Find("L00022")!;
        IChoiceStore store = new InMemoryChoiceStore(); // or SqliteChoiceStore.Open("choices.db")
        var book = new ChoiceBook(folder.Programme, store);

        string First() => engine.Recommend(book.FoldAsync(learner, asOf).Result.Learner, asOf, k: 1).Recommendations[0].ModuleId;
        string first = First();
        var decline = new Choice
        {
            Id = "1", LearnerId = learner.Id, When = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.FromHours(1)),
            By = ChoiceActor.Learner, Kind = ChoiceKind.Declined, ModuleId = first, Reason = ChoiceWords.Of(DeclineReason.NoTime),
        };
        AppendStatus status = book.AddAsync(learner.Id, [decline]).Result.Receipt.Status;
        Console.WriteLine($"{first} declined ({status}): {First()} comes first");

        Learner known = book.FoldAsync(learner, asOf).Result.Learner;
        WhyNotAnswer why = engine.WhyNot(known, new RecommendationQuery(asOf, 1), first);
        Console.WriteLine($"{first}: {string.Join(", ", why.Reasons.Select(reason => reason.Code))}");

        Choice undo = decline with { Id = "2", Kind = ChoiceKind.Undone, ModuleId = null, Reason = null, UndoesId = "1" };
        book.AddAsync(learner.Id, [undo]).Wait();
        Console.WriteLine($"undone: {First()} comes first");
        // end
    }
}
