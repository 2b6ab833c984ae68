using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>
/// The problem of some learners of a plan among whom seats are given anew, while all others stay: with the seats that these leave. What
/// counts most to least is in the scores: seats without which a group of others would be too small, mandatory modules, seats that learners
/// have already, scores. Used once.
/// </summary>
internal sealed class AffectedProblem
{
    // Above ten mandatory modules; ten seats that stay, at about one of score each, are below one mandatory module.
    private const double NeededWorth = 65_536;
    private const double KeptWorth = 32;

    private readonly CohortProblem _whole;
    private readonly int[] _seats;
    private readonly int[] _affected;
    private readonly int[] _others;
    private readonly AudienceShare[][] _shares;
    private readonly List<int> _options = [];

    /// <param name="whole">The problem of all learners.</param>
    /// <param name="options">Who sits where so far.</param>
    /// <param name="seats">Seats by offering from now on.</param>
    /// <param name="affected">The learners among whom seats are given anew, in order.</param>
    public AffectedProblem(CohortProblem whole, int[] options, int[] seats, int[] affected)
    {
        (_whole, _seats, _affected) = (whole, seats, affected);
        _others = new int[seats.Length];
        _shares = [.. whole.Offerings.LeastByAudience.Select(shares => shares.ToArray())];
        for (int learner = 0, next = 0; learner < whole.Learners; learner++)
        {
            if (next < affected.Length && affected[next] == learner)
            {
                next++;
                continue;
            }

            foreach (int option in whole.BundleOf(options, learner))
            {
                Count(whole.Offering[option], whole.Audience[learner]);
            }
        }
    }

    /// <summary>The option of all learners that an option of the problem is.</summary>
    public int OptionOf(int option) => _options[option];

    // Seats by offering that others leave.
    private int[] Left => [.. _seats.Select((seats, offering) => seats == Offerings.Unlimited ? seats : seats - _others[offering])];

    /// <summary>Whether others sit in an offering.</summary>
    public bool HasOthers(int offering) => _others[offering] > 0;

    /// <summary>The problem; its options are those of the learners one after the other that have a seat left.</summary>
    /// <param name="options">Who sits where so far.</param>
    /// <param name="keeps">Whether seats that learners have count before scores.</param>
    public CohortProblem Build(int[] options, bool keeps)
    {
        int[] first = new int[_affected.Length + 1], left = Left;
        List<int> offering = [], price = [];
        List<double> score = [];
        for (int place = 0; place < _affected.Length; place++)
        {
            int learner = _affected[place];
            ReadOnlySpan<int> bundle = _whole.BundleOf(options, learner);
            for (int option = _whole.First[learner]; option < _whole.First[learner + 1]; option++)
            {
                if (left[_whole.Offering[option]] == 0)
                {
                    continue;
                }

                _options.Add(option);
                offering.Add(_whole.Offering[option]);
                price.Add(_whole.Price[option]);
                score.Add(_whole.Score[option] + (_whole.IsMandatory[option] ? SeatImprover.MandatoryWorth : 0)
                    + (!bundle.Contains(option) ? 0 : IsNeeded(option, learner) ? NeededWorth : keeps ? KeptWorth : 0));
            }

            first[place + 1] = _options.Count;
        }

        return _whole with
        {
            Offerings = _whole.Offerings with
            {
                Seats = left,
                Least = [.. _whole.Offerings.Least.Select((least, one) => _others[one] > 0 ? 0 : least)],
                LeastByAudience = [.. _shares.Select((shares, one) => _others[one] > 0 ? [] : shares)],
            },
            First = first,
            Offering = [.. offering],
            Score = [.. score],
            IsMandatory = new bool[score.Count],
            Price = [.. price],
            Minutes = [.. _affected.Select(learner => _whole.Minutes[learner])],
            Budget = [.. _affected.Select(learner => _whole.Budget[learner])],
            Audience = [.. _affected.Select(learner => _whole.Audience[learner])],
        };
    }

    // Groups of others who would be too few, or lack an audience, without those who are with them.
    private bool IsNeeded(int option, int learner)
    {
        int offering = _whole.Offering[option];
        return _others[offering] > 0 && (_whole.Offerings.Least[offering] > _others[offering]
            || _shares[offering].Any(share => share.Audience == _whole.Audience[learner] && share.Count > 0));
    }

    private void Count(int offering, int audience)
    {
        _others[offering]++;
        AudienceShare[] shares = _shares[offering];
        for (int place = 0; place < shares.Length; place++)
        {
            shares[place] = shares[place].Audience == audience ? shares[place] with { Count = shares[place].Count - 1 } : shares[place];
        }
    }
}
