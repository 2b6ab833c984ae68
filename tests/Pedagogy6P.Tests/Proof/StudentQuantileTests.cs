using Pedagogy6P.Proof;

namespace Pedagogy6P.Tests.Proof;

/// <summary>Against <c>qt</c> and <c>pt</c> of R 4.2.</summary>
public sealed class StudentQuantileTests
{
    [Theory]
    [InlineData(1, 12.7062047361747, 636.61924876879)]
    [InlineData(2, 4.30265272974946, 31.5990545764454)]
    [InlineData(3, 3.18244630528371, 12.923978636688)]
    [InlineData(5, 2.57058183563631, 6.86882662588127)]
    [InlineData(12, 2.17881282966723, 4.31779128360625)]
    [InlineData(30, 2.04227245630124, 3.64595863504206)]
    [InlineData(1000, 1.96233908082641, 3.30028264842394)]
    [InlineData(99999, 1.95998770777184, 3.29062403238495)]
    public void Quantiles_are_those_of_r(double freedom, double at95, double at999)
    {
        StudentQuantile.TwoSided(0.95, freedom).ShouldBe(at95, 1e-10);
        StudentQuantile.TwoSided(0.999, freedom).ShouldBe(at999, 1e-10 * at999);
    }

    [Fact]
    public void The_normal_one_is_the_limit() => StudentQuantile.TwoSided(0.95).ShouldBe(1.959963984540054, 1e-12);

    [Theory]
    [InlineData(-1.4013, 11, 0.188701755465135)]
    [InlineData(30, 3, 8.13528042716397e-05)]
    [InlineData(0.001, 5, 0.999240786772198)]
    public void Probabilities_are_those_of_r(double value, double freedom, double beyond) =>
        (StudentQuantile.Beyond(value, freedom) / beyond).ShouldBe(1, 1e-9);
}
