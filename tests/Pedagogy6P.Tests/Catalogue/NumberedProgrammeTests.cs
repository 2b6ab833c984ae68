using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Catalogue;

public sealed class NumberedProgrammeTests
{
    [Fact]
    public void A_programme_is_compiled_once_whoever_asks()
    {
        Programme programme = new ProgrammeBuilder(Small.Tables).Build();
        NumberedProgramme numbered = NumberedProgramme.Of(programme);
        NumberedProgramme.Of(programme).ShouldBeSameAs(numbered);
        new RankingCore(programme, new PedagogyOptions().Checked()).Index.ShouldBeSameAs(numbered);
        new RankingCore(programme, new PedagogyOptions { ChainFactor = 0 }.Checked()).Index.ShouldBeSameAs(numbered);
        NumberedProgramme.Of(new ProgrammeBuilder(Small.Tables).Build()).ShouldNotBeSameAs(numbered);
    }

    [Fact]
    public void It_lives_no_longer_than_its_programme()
    {
        WeakReference numbered = Forgotten();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        numbered.IsAlive.ShouldBeFalse();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Forgotten() => new(NumberedProgramme.Of(new ProgrammeBuilder(Small.Tables).Build()));
}
