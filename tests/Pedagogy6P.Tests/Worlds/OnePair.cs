using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Asks models about one pair.</summary>
internal static class OnePair
{
    public static double ValueOf(this IDropoutRisk risk, Learner learner, Module module, Session? session, DateOnly asOf) =>
        ValueOf(risk.For(learner, asOf), new ModuleOffer(module, session));

    public static double ValueOf(this IPreferenceModel model, Learner learner, Module module) =>
        ValueOf(model.For(learner, Small.Today), new ModuleOffer(module, null));

    public static double ValueOf(this IPairValues values, ModuleOffer offer)
    {
        double[] value = new double[1];
        values.Fill([offer], value);
        value[0].ShouldBeInRange(values.Least, values.Most);
        return value[0];
    }
}
