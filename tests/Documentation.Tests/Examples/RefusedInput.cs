// example
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;
// end

namespace Documentation.Tests.Examples;

internal sealed class RefusedInput : IExample
{
    public void Run()
    {
        // example
        var header = new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "en" };
        ProgrammeBuilder builder = new ProgrammeBuilder(header)
            .Add(new Module { Id = "M1", Title = "One", Hours = -2, Modality = Modality.OnSite }, row: 2)
            .Add(new ModuleCompetency("M1", "unknown", Entry: 0, Attainment: 1), row: 2);
        try
        {
            builder.Build();
        }
        catch (InputRefusedException refusal)
        {
            foreach (Violation violation in refusal.Violations)
            {
                Console.WriteLine(violation);
            }
        }
        // end
    }
}
