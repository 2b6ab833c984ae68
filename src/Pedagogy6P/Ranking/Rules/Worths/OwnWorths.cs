using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>
/// The worth that an open module has by itself, whatever it opens: less where the learner misses what it is advised to follow.
/// </summary>
internal sealed class OwnWorths(NumberedProgramme index, WorthOptions options)
{
    /// <summary>The own worth of a module for a learner, from whom on <paramref name="reach"/> was begun.</summary>
    public Worth Of(LearnerQuery query, Reachability reach, int module)
    {
        double hours = index.Records[module].Hours;
        double gain = query.Gain(module);
        if (Openness.IsWanted(query, module))
        {
            gain = Math.Max(gain, Need.WantedGain(hours, index.TypicalHours));
        }
        else if (gain < Need.SmallestGain)
        {
            return Worth.None;
        }

        return Worth.Direct(Misses(query, reach, module) ? options.AdvisedFactor * gain : gain, hours);
    }

    // Whether some advised group is not satisfied although one of its members can be reached.
    private bool Misses(LearnerQuery query, Reachability reach, int module)
    {
        foreach (PrerequisiteGroupView group in index.Advised.Of(index.Records[module].Advised))
        {
            if (!query.Meets(group))
            {
                foreach (int member in group.Alternatives)
                {
                    if (reach.IsReachable(member))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
