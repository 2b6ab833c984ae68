using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>A model of risk or of preference that counts what it is asked; values from bounds to bounds, told or not.</summary>
internal sealed class CountingModel(double least, double most, bool tells) : IDropoutRisk, IPreferenceModel
{
    /// <summary>Learners asked about.</summary>
    public List<string> Learners { get; } = [];

    /// <summary>Calls that asked for values.</summary>
    public int Calls { get; private set; }

    /// <summary>Values asked for.</summary>
    public int Pairs { get; private set; }

    /// <summary>Learners who must not be profiled.</summary>
    public Predicate<Learner> OptedOut { get; init; } = _ => false;

    /// <summary>What is thrown instead of an answer; null for nothing.</summary>
    public Exception? Failure { get; set; }

    public bool MayProfile(Learner learner) => !OptedOut(learner);

    public IPairValues For(Learner learner, DateOnly asOf)
    {
        Learners.Add(learner.Id);
        return new Values(this);
    }

    private double ValueOf(string module) => least + ((most - least) * (module.Sum(unit => unit) % 10 / 10.0));

    private sealed class Values(CountingModel model) : IPairValues
    {
        public double Least => model.LeastTold;

        public double Most => model.MostTold;

        public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
        {
            model.Calls++;
            model.Pairs += offers.Length;
            for (int place = 0; place < offers.Length; place++)
            {
                values[place] = model.Failure is null ? model.ValueOf(offers[place].Module.Id) : throw model.Failure;
            }
        }
    }

    private double LeastTold => tells ? least : 0;

    private double MostTold => tells ? most : 1;
}
