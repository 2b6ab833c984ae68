using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Least loads and sites of packed sessions are those of the sessions themselves.</summary>
public sealed class PackedSessionsTests
{
    [Fact]
    public void Columns_say_what_the_sessions_say()
    {
        int fitting = 0;
        AnyWorld.Obeys(AnyWorld.UpTo(modules: 150, competencies: 10), world => fitting += Check(world), count: 60);
        fitting.ShouldBeGreaterThan(1000);
    }

    // Every third programme has more sites than there are codes.
    private static int Check(World drawn)
    {
        int seed = drawn.Shape.Seed;
        var world = new World(drawn.Shape with { Sites = seed % 3 == 0 ? 90 : 5 });
        var index = NumberedProgramme.Of(world.Programme);
        int[] modules = new Dice(seed).Shuffled(Enumerable.Range(0, index.Count));
        var packed = new PackedSessions(index, modules, world.Options.SelfPacedWeeks);
        int[] some = [.. Enumerable.Range(0, modules.Length).Where(place => place % 3 == 1).Reverse()];
        int fitting = 0;
        foreach (Learner learner in world.Learners)
        {
            byte[] fits = [.. index.Sessions.Patterns.Select(pattern => learner.Availability.Contains(pattern) ? (byte)1 : (byte)0)];
            fitting += Check(packed.Fitting(fits, world.AsOf.DayNumber), modules, world, index, learner);
            Check(packed.Select(some).Fitting(fits, world.AsOf.DayNumber), [.. some.Select(place => modules[place])], world, index,
                learner);
        }

        return fitting;
    }

    private static int Check(SessionColumn column, int[] modules, World world, NumberedProgramme index, Learner learner)
    {
        column.Load.Length.ShouldBe(PackedCatalogue.Padded(modules.Length));
        column.Load.Skip(modules.Length).ShouldAllBe(load => load == short.MaxValue);
        column.FirstSite.Skip(modules.Length).Concat(column.SecondSite.Skip(modules.Length)).ShouldAllBe(site => site == SiteCodes.Nowhere);
        int fitting = 0;
        for (int place = 0; place < modules.Length; place++)
        {
            Module module = index.Modules[modules[place]];
            Session[] all = [.. world.Programme.Tables.Sessions.Where(session => session.ModuleId == module.Id)];
            string where = string.Create(CultureInfo.InvariantCulture, $"{world}, {learner.Id}, {module.Id}");
            if (all.Length == 0 && module.Modality == Modality.OnlineAsync)
            {
                ((short)column.Load[place]).ShouldBe((short)-Packed(module.Hours / world.Options.SelfPacedWeeks), where);
                (column.FirstSite[place], column.SecondSite[place]).ShouldBe((SiteCodes.Online, SiteCodes.Nowhere), where);
                continue;
            }

            Session[] free = [.. all.Where(session => session.Status == SessionStatus.Planned
                && session.Start >= world.AsOf && learner.Availability.Contains(session.WeeklySlots))];
            CheckSessions(column, place, module, free, index, where);
            fitting += free.Length;
        }

        return fitting;
    }

    private static void CheckSessions(SessionColumn column, int place, Module module, Session[] free, NumberedProgramme index, string where)
    {
        byte[] sites = [.. free.Select(session => Code(session, index)).Distinct().Order()];
        column.Load[place].ShouldBe((ushort)(free.Length == 0
            ? short.MaxValue : Packed(free.Min(session => module.Hours / session.Weeks))), where);
        column.FirstSite[place].ShouldBe(sites.FirstOrDefault(SiteCodes.Nowhere), where);
        column.SecondSite[place].ShouldBe(sites.Length < 2 ? SiteCodes.Nowhere : sites.Length == 2 ? sites[1] : SiteCodes.Anywhere, where);
    }

    // In 1,024ths of an hour, what is more than fits a signed word being cut off.
    private static short Packed(double load) => (short)Math.Min(short.MaxValue, Math.Floor(load * 1024));

    private static byte Code(Session session, NumberedProgramme index) =>
        SiteCodes.Of(session.SiteId is null ? -1 : Array.FindIndex(index.Sessions.Sites, site => site.Id == session.SiteId));
}
