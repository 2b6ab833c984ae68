using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class MachineTests
{
    [Theory]
    [InlineData("25", "17", "amd-epyc-zen4")]
    [InlineData("25", "1", "amd-epyc-zen3")]
    [InlineData("26", "2", "amd-epyc-zen5")]
    [InlineData("99", "2", "amd-epyc")]
    public void Names_the_folder_of_an_amd_processor(string family, string model, string folder) => Machine.Of(
    [
        "vendor_id\t: AuthenticAMD",
        $"cpu family\t: {family}",
        $"model\t\t: {model}",
        "model name\t: AMD EPYC",
        "flags\t\t: sse avx2 avx512f avx512_vbmi",
    ]).Folder.ShouldBe(folder);

    [Fact]
    public void Names_the_folder_of_another_processor_by_its_name() =>
        Machine.Of(["model name : Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz"]).Folder.ShouldBe("intel-r-xeon-r-gold-6338-cpu-2-00ghz");

    [Fact]
    public void Does_without_a_description() => Machine.Of([]).Folder.ShouldBe("unknown-processor");

    [Theory]
    [InlineData("sse avx2 avx512f avx512_vbmi", "AVX-512 with byte permutes")]
    [InlineData("sse avx2 avx512f", "AVX-512")]
    [InlineData("sse avx2", "AVX2")]
    [InlineData("sse", "no AVX2")]
    public void Says_which_instructions_there_are(string flags, string expected) => Machine.Of(
    [
        "vendor_id : GenuineIntel", "cpu family : 6", "model : 106", "model name : Some CPU", $"flags : {flags}",
    ]).Description.ShouldBe($"Some CPU (family 6, model 106), {Environment.ProcessorCount} logical processors, {expected}");

    [Fact]
    public void A_given_folder_stands_for_the_one_found_out()
    {
        Machine.Current("mine").Folder.ShouldBe("mine");
        Machine.Current("mine").Description.ShouldBe(Machine.Current(folder: null).Description);
    }

    [Fact]
    public void The_repository_is_the_folder_with_the_solution()
    {
        string? repository = RepositoryFolder.Find();
        Assert.SkipUnless(repository is not null, "built outside the repository");
        File.Exists(Path.Combine(repository, "Pedagogy6P.sln")).ShouldBeTrue();
        AppContext.BaseDirectory.ShouldStartWith(repository);
    }
}
