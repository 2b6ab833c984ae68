using System.Reflection;
using System.Text;

namespace Pedagogy6P.Tests.House;

/// <summary>The public surface of an assembly as text: types in ordinal order, their members below them.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Render(Assembly assembly)
    {
        var text = new StringBuilder();
        var members = new MemberSignature();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            IEnumerable<string> lines = type.GetMembers(Declared).Where(member => member is not Type).Select(members.Of).OfType<string>();
            foreach (string line in type.IsEnum ? lines : lines.Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        bool record = type.GetMethod("<Clone>$", Declared) is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : (record ? "record " : "") + (type.IsValueType ? "struct" : "class");
        string modifier = type is { IsAbstract: true, IsSealed: true } ? "static "
            : type is { IsAbstract: true, IsInterface: false } ? "abstract "
            : type is { IsSealed: true, IsValueType: false } ? "sealed " : "";
        IEnumerable<Type> bases = type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object)
            ? [] : [type.BaseType];
        IEnumerable<string> interfaces = type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(contract => contract.IsPublic && !(record && contract.Name is "IEquatable`1"))
            .Select(TypeSignature.Of).Order(StringComparer.Ordinal);
        string[] parents = [.. bases.Select(TypeSignature.Of), .. interfaces];
        return $"{type.Namespace}: {modifier}{kind} {TypeSignature.Of(type)}" + (parents.Length == 0
            ? "" : " : " + string.Join(", ", parents));
    }
}
