using Pedagogy6P.Formats.Imports.Persons;

namespace Pedagogy6P.Formats.Tests.Imports;

public sealed class PersonalIdTests
{
    [Theory]
    [InlineData("jane.secret@school.example")]
    [InlineData("mailto:jane@school.example")]
    [InlineData("192.168.1.20")]
    [InlineData("2001:db8::1")]
    [InlineData("https://jane.example/")]
    public void Addresses_are_personal(string id) => PersonalId.Is(id).ShouldBeTrue();

    [Theory]
    [InlineData("1046")]
    [InlineData("u-17")]
    [InlineData("a@b")]
    [InlineData("a@https://two")]
    [InlineData("d714b8a95bd857a37405a7b56db9108b60ae42bd")]
    [InlineData("5.1")]
    [InlineData("jane secret")]
    public void Other_ids_are_not(string id) => PersonalId.Is(id).ShouldBeFalse();

    [Theory]
    [InlineData("https://lms.example/user/jane@school.example", true)]
    [InlineData("https://lms.example/?u=jane%40school.example#top", true)]
    [InlineData("https://lms.example/course/7", false)]
    [InlineData("https://lms.example/@jane/course", false)]
    [InlineData("course-v1:FUN-MOOC+00001+session01", false)]
    [InlineData("block-v1:School+C.1+2027+type@video+block@0b9e39477cf34507", false)]
    [InlineData("asset-v1:School+C.1+2027+type@asset+block@image.png", false)]
    public void Addresses_in_ids_of_things_are_found(string iri, bool isIn) => PersonalId.IsIn(iri).ShouldBe(isIn);
}
