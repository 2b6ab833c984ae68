// example
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
// end

namespace Documentation.Tests.Examples;

internal sealed class SyntheticLearners : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder source = ProgrammeFolder.Read("datasets/esnbyum");
        SyntheticPopulation population = SyntheticProgramme.Generate(
            source.Programme, PopulationModel.Read("datasets/esnbyum"), learners: 200, seed: 6);
        ProgrammeFolder.Write("out", source.Programme, population.Roster);
        TrueHazards.Write("out", population.Hazards);
        // end
    }
}
