using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Sources;

namespace Pedagogy6P.Formats.Tests.Imports;

/// <summary>Two modules and a learner, whatever the files.</summary>
internal sealed class StandInImporter : Importer
{
    public override string Name => "stand-in";

    public override string Title => "Stand-in";

    internal override void Read(ImportWork work)
    {
        foreach (ImportFile file in work.Files)
        {
            work.LogOf(file).Kind = "anything";
            work.Finish(file);
        }

        ProgrammeFacts facts = work.Facts;
        facts.Modules.Row("M1").With("title", "First").With("hours", "3").Origin = new RowOrigin("courses.csv", 2);
        facts.Modules.Row("M2");
        facts.Learners.Row("L1");
        facts.Outcomes.Row("L1", "M1").With("enrolled", "2026-01-01").With("status", "completed").With("ended", "2026-02-01");
        facts.Activity.Add("L1", "M1", new DateOnly(2026, 1, 2), "viewed");
        facts.Activity.Add("L1", "M1", new DateOnly(2026, 1, 2), "viewed");
        facts.Activity.Add("nobody", "M1", new DateOnly(2026, 1, 2), "viewed");
    }
}
