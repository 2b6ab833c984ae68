using System.Globalization;

namespace Pedagogy6P.Tests.House;

/// <summary>Proves that a run asked to happen under a culture (eng/test-culture.sh) does.</summary>
public sealed class CultureTests
{
    [Fact]
    public void The_culture_asked_for_is_in_force()
    {
        string expected = Environment.GetEnvironmentVariable("P6P_EXPECT_CULTURE") ?? CultureInfo.CurrentCulture.Name;
        (CultureInfo.CurrentCulture.Name,
            1.5.ToString(CultureInfo.CurrentCulture)).ShouldBe((expected, 1.5.ToString(CultureInfo.GetCultureInfo(expected))));
    }
}
