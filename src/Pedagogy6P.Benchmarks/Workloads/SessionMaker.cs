using System.Collections.Immutable;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Makes one to four sessions for four modules in five; the others are mostly self-paced.</summary>
internal sealed class SessionMaker(WorkloadShape shape, ProgrammeTables tables, Dice dice)
{
    private const int SiteCount = 25;
    private const double ScheduledShare = 0.8;

    // Around Montpellier, the first city of the method; the engine knows no city.
    private static readonly Location Centre = new(43.61, 3.88);

    /// <summary>Sites within about a hundred kilometres.</summary>
    public static ImmutableArray<Site> Sites(Dice dice) =>
        [.. Vocabularies.Words("site", SiteCount).Select(id => new Site(id, id, Near(Centre, 0.5, dice)))];

    /// <summary>A place around another, with a standard deviation in degrees of latitude.</summary>
    public static Location Near(Location place, double degrees, Dice dice) =>
        new(place.Latitude + (degrees * dice.Normal()), place.Longitude + (degrees * dice.Normal()));

    public ImmutableArray<Session> Make()
    {
        var sessions = ImmutableArray.CreateBuilder<Session>();
        foreach (Module module in tables.Modules)
        {
            // What has no session would be closed to everybody unless it is self-paced: an online-async module runs without sessions more
            // often.
            double scheduled = module.Modality == Modality.OnlineAsync ? ScheduledShare - Shift(0.35) : ScheduledShare + Shift(0.65);
            int count = dice.Chance(scheduled) ? dice.Between(1, 4) : 0;
            for (int number = 0; number < count; number++)
            {
                sessions.Add(Session(module, sessions.Count, first: number == 0));
            }
        }

        return sessions.ToImmutable();
    }

    // Keeps the overall share: 0.35 of modules are online-async and 0.65 are not. Behind open doors all of the unscheduled are self-paced,
    // else two thirds.
    private double Shift(double share) => (shape.OpenDoors ? 0.13 : 0.065) / share;

    private Session Session(Module module, int number, bool first)
    {
        bool atSite = module.Modality is Modality.OnSite or Modality.Hybrid or Modality.Workplace;
        bool timed = module.Modality != Modality.OnlineAsync;
        DateOnly start = Workload.AsOf.AddDays(dice.Between(shape.OpenDoors && first ? 1 : -45, 240));
        bool open = shape.OpenDoors || dice.Chance(0.9);
        return new Session(Vocabularies.Word("session", number), module.Id, start, start.AddDays((7 * Weeks(module)) - 1))
        {
            SiteId = atSite ? dice.Of(tables.Sites).Id : null,
            Seats = !open ? 0 : dice.Chance(0.3) ? null : dice.Between(1, 40),
            WeeklySlots = timed ? WeeklyPatterns.Sitting(dice) : Availability.Never,
        };
    }

    // Behind open doors at most 1.5 hours a week; alike, as long as a self-paced module is given.
    private int Weeks(Module module) => shape switch
    {
        { Alike: true } => 12,
        { OpenDoors: true } => Math.Max(4, (int)Math.Ceiling(module.Hours / 1.5)),
        _ => dice.Between(1, 14),
    };
}
