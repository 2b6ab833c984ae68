using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pedagogy6P.Tests.House;

/// <summary>Public and protected members as one line of C# each.</summary>
internal sealed class MemberSignature
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The line of a member; null for what is not part of the surface or what the compiler adds by itself.</summary>
    public string? Of(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) => Field(field),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
        EventInfo { AddMethod: MethodInfo add } happening when IsVisible(add) =>
            $"event {TypeSignature.Of(happening.EventHandlerType!)} {happening.Name}",
        ConstructorInfo constructor when IsVisible(constructor) =>
            $"{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && IsWritten(method) => Method(method),
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) =>
        (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName;

    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) => Access(method) + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract "
            : method.GetBaseDefinition() != method ? "override "
            : method.IsVirtual && !method.IsFinal && !method.DeclaringType!.IsInterface ? "virtual " : "");

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum word => word.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private string Field(FieldInfo field)
    {
        string type = TypeSignature.Of(field.FieldType, _nullability.Create(field));
        string modifier = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return field.DeclaringType!.IsEnum
            ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
            : $"{modifier}{type} {field.Name}" + (field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "");
    }

    private string Property(PropertyInfo property)
    {
        MethodInfo first = property.GetAccessors(nonPublic: true).First(IsVisible);
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        string get = property.GetMethod is MethodInfo getter && IsVisible(getter) ? "get; " : "";
        string set = property.SetMethod is not MethodInfo setter || !IsVisible(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";
        return $"{Modifiers(first)}{required}{TypeSignature.Of(property.PropertyType, _nullability.Create(property))} {name} {{ "
            + $"{get}{set}}}";
    }

    private string Method(MethodInfo method)
    {
        string type = TypeSignature.Of(method.ReturnType, _nullability.Create(method.ReturnParameter));
        string generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeSignature.Of))}>" : "";
        return $"{Modifiers(method)}{type} {method.Name}{generic}({Parameters(method)})";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        string direction = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ")
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        string optional = parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "";
        return $"{direction}{TypeSignature.Of(parameter.ParameterType, _nullability.Create(parameter))} {parameter.Name}{optional}";
    }
}
